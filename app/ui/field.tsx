import type { ReactNode } from 'react';

import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';

import { classes } from './classes';
import { uiMessages } from './messages';

/** What every field takes. `errors` are keys ("required", "tooLong|200"), put into words here. */
export interface FieldProps {
  name: string;
  /** The name, when not given: pass one where two forms of a page share names. */
  id?: string;
  label: ReactNode;
  /** Why this is asked, or how to write it. */
  hint?: ReactNode;
  errors?: readonly string[];
  required?: boolean;
  className?: string;
}

export interface FieldIds {
  id: string;
  hintId: string | undefined;
  errorId: string | undefined;
}

/** The ids that tie a field to its hint and its error; undefined where there is none. */
export function fieldIds(props: Pick<FieldProps, 'name' | 'id' | 'hint' | 'errors'>): FieldIds {
  const id = props.id ?? props.name;
  return {
    id,
    hintId: props.hint ? `${id}-hint` : undefined,
    errorId: props.errors?.length ? `${id}-error` : undefined,
  };
}

/** The attributes of an input (or fieldset) that point to its hint and its error. */
export function describedBy({ hintId, errorId }: FieldIds) {
  const ids = [hintId, errorId].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': errorId ? true : undefined };
}

export function RequiredMark() {
  const t = useMessages(uiMessages);
  return <span className="text-sm font-normal text-muted"> ({t.required})</span>;
}

export function FieldHint({ ids, children }: { ids: FieldIds; children: ReactNode }) {
  if (!ids.hintId) return null;
  return (
    <div id={ids.hintId} className="max-w-read text-sm text-muted">
      {children}
    </div>
  );
}

export function FieldError({
  id,
  errors,
}: {
  id: string | undefined;
  errors: readonly string[] | undefined;
}) {
  const t = useMessages(uiMessages);
  const locale = useLocale();
  if (!id || !errors?.length) return null;
  return (
    <div id={id} className="text-sm font-semibold text-bad">
      {errors.map((code) => (
        <p key={code}>
          <span className="sr-only">{t.errorPrefix} </span>
          {errorText(locale, code)}
        </p>
      ))}
    </div>
  );
}

/** Where something is wrong the whole field carries a mark at its side, not only the text. */
export function frameClass(invalid: boolean, className?: string): string {
  return classes('space-y-1.5', invalid && 'border-s-4 border-bad ps-4', className);
}

/** Label, hint and error around one control; for controls that this folder does not have. */
export function Field({ children, ...props }: FieldProps & { children: ReactNode }) {
  const ids = fieldIds(props);
  return (
    <div className={frameClass(Boolean(ids.errorId), props.className)}>
      <label htmlFor={ids.id} className="block font-semibold">
        {props.label}
        {props.required ? <RequiredMark /> : null}
      </label>
      <FieldHint ids={ids}>{props.hint}</FieldHint>
      <FieldError id={ids.errorId} errors={props.errors} />
      {children}
    </div>
  );
}
