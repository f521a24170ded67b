import { useEffect, useRef } from 'react';

import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';

import { uiMessages } from './messages';

export interface SummaryField {
  /** Id of the field; conform fields can be passed as they are, with a label added. */
  id: string;
  label: string;
  errors?: readonly string[];
}

export interface FormErrorSummaryProps {
  fields: readonly SummaryField[];
  /** Errors of the form as a whole, as keys. */
  formErrors?: readonly string[];
}

/**
 * At the top of a form that came back: what is wrong, each with a link to its field. Takes the
 * focus when it appears; shows nothing while there is nothing to mend.
 */
export function FormErrorSummary({ fields, formErrors = [] }: FormErrorSummaryProps) {
  const t = useMessages(uiMessages);
  const locale = useLocale();
  const ref = useRef<HTMLDivElement>(null);
  const wrong = fields.filter(({ errors }) => errors?.length);
  const count = wrong.length + formErrors.length;
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);

  if (count === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="mb-8 rounded-md border-2 border-bad bg-surface p-5"
    >
      <h2 className="text-lg font-bold">{t.errorSummary(count)}</h2>
      <ul className="mt-2 space-y-1">
        {formErrors.map((code) => (
          <li key={code} className="font-semibold text-bad">
            {errorText(locale, code)}
          </li>
        ))}
        {wrong.map(({ id, label, errors }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="inline-block py-0.5 font-semibold text-bad underline underline-offset-2 hover:text-bad-strong"
            >
              {label}: {errors?.map((code) => errorText(locale, code)).join('; ')}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
