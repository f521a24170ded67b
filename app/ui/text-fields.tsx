import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { describedBy, Field, fieldIds, type FieldProps } from './field';
import { single, type FieldValue } from './field-props';
import { uiMessages } from './messages';

export const INPUT =
  'block w-full min-h-11 rounded-md border border-line-strong bg-surface px-3.5 py-2 text-ink aria-invalid:border-bad aria-invalid:border-2 disabled:bg-sunken disabled:text-muted';

const WIDTHS = { short: 'max-w-40', medium: 'max-w-sm', full: '' } as const;
/** How long the answer is expected to be. */
export type FieldWidth = keyof typeof WIDTHS;

type Without<A> = Omit<A, keyof FieldProps | 'defaultValue' | 'value' | 'width' | 'children'>;

export type TextFieldProps = FieldProps &
  Without<InputHTMLAttributes<HTMLInputElement>> & {
    defaultValue?: FieldValue;
    width?: FieldWidth;
  };

/** What goes to the control itself; the rest belongs to the frame around it. */
function ofControl<Props extends FieldProps>(props: Props) {
  const { label: _label, hint: _hint, errors: _errors, className: _frame, ...control } = props;
  return control;
}

/** One line of text, or with `type` an e-mail address, telephone number, time and so on. */
export function TextField(props: TextFieldProps) {
  const { defaultValue, width = 'full', type, ...input } = ofControl(props);
  const ids = fieldIds(props);
  return (
    <Field {...props}>
      <input
        {...input}
        {...describedBy(ids)}
        id={ids.id}
        type={type ?? 'text'}
        defaultValue={single(defaultValue)}
        className={classes(INPUT, 'read-only:bg-sunken', WIDTHS[width])}
      />
    </Field>
  );
}

/** A calendar day, "2024-05-21"; a full instant as default value is cut to its day. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return (
    <TextField
      {...props}
      type="date"
      width="medium"
      defaultValue={single(props.defaultValue)?.slice(0, 10)}
    />
  );
}

export type TextAreaProps = FieldProps &
  Without<TextareaHTMLAttributes<HTMLTextAreaElement>> & { defaultValue?: FieldValue };

/** Several lines; grows with its text where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { defaultValue, rows = 4, ...input } = ofControl(props);
  const ids = fieldIds(props);
  return (
    <Field {...props}>
      <textarea
        {...input}
        {...describedBy(ids)}
        id={ids.id}
        rows={rows}
        defaultValue={single(defaultValue)}
        className={classes(INPUT, 'field-sizing-content min-h-28 read-only:bg-sunken')}
      />
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export type SelectProps = FieldProps &
  Without<SelectHTMLAttributes<HTMLSelectElement>> & {
    options: readonly (Option | OptionGroup)[];
    /** The first, empty choice; false leaves it out. */
    placeholder?: string | false;
    defaultValue?: FieldValue;
    width?: FieldWidth;
  };

const toOption = ({ value, label, disabled }: Option) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

export function Select(props: SelectProps) {
  const { defaultValue, width = 'full', options, placeholder, ...input } = ofControl(props);
  const t = useMessages(uiMessages);
  const ids = fieldIds(props);
  return (
    <Field {...props}>
      <select
        {...input}
        {...describedBy(ids)}
        id={ids.id}
        defaultValue={single(defaultValue) ?? ''}
        className={classes(INPUT, WIDTHS[width])}
      >
        {placeholder === false ? null : <option value="">{placeholder ?? t.choose}</option>}
        {options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(option)
          ),
        )}
      </select>
    </Field>
  );
}

export type FileFieldProps = FieldProps &
  Without<InputHTMLAttributes<HTMLInputElement>> & { defaultValue?: FieldValue };

/** A file; say in `hint` which kinds and how large. A browser never keeps what was chosen. */
export function FileField(props: FileFieldProps) {
  const { defaultValue: _forgotten, ...input } = ofControl(props);
  const ids = fieldIds(props);
  return (
    <Field {...props}>
      <input
        {...input}
        {...describedBy(ids)}
        id={ids.id}
        type="file"
        className="block w-full rounded-md border border-dashed border-line-strong bg-surface p-3 text-sm file:me-4 file:min-h-9 file:rounded-md file:border-0 file:bg-brick-soft file:px-4 file:font-semibold file:text-brick aria-invalid:border-bad"
      />
    </Field>
  );
}
