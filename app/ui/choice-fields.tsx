import type { InputHTMLAttributes, ReactNode } from 'react';

import { classes } from './classes';
import {
  describedBy,
  FieldError,
  FieldHint,
  fieldIds,
  frameClass,
  RequiredMark,
  type FieldProps,
} from './field';
import { many, single, type FieldValue } from './field-props';

const BOX = 'mt-0.5 size-5 shrink-0';
const ROW = 'flex min-h-11 break-inside-avoid items-start gap-3 py-2';

export type CheckboxProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'defaultValue' | 'value'> & {
    /** What is sent when ticked; "on" when not given, as conform expects of a boolean. */
    value?: string;
    /** Ticked at first when equal to `value`. */
    defaultValue?: FieldValue;
  };

/** One yes-or-no question. */
export function Checkbox(props: CheckboxProps) {
  const {
    label,
    hint,
    errors,
    className,
    value = 'on',
    defaultValue,
    defaultChecked,
    ...input
  } = props;
  const ids = fieldIds(props);
  return (
    <div className={frameClass(Boolean(ids.errorId), className)}>
      <FieldError id={ids.errorId} errors={errors} />
      <label className={ROW} htmlFor={ids.id}>
        <input
          {...input}
          {...describedBy(ids)}
          id={ids.id}
          type="checkbox"
          value={value}
          defaultChecked={defaultChecked ?? single(defaultValue) === value}
          className={BOX}
        />
        <span>
          {label}
          {input.required ? <RequiredMark /> : null}
        </span>
      </label>
      <div className="ps-8">
        <FieldHint ids={ids}>{hint}</FieldHint>
      </div>
    </div>
  );
}

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

export interface ChoiceGroupProps extends FieldProps {
  options: readonly Choice[];
  defaultValue?: FieldValue;
  /** Side by side from tablets up; for short labels. */
  inline?: boolean;
}

/** The first choice carries the field's own id, so that the error summary leads to it. */
function ChoiceGroup(props: ChoiceGroupProps & { type: 'checkbox' | 'radio' }) {
  const { type, options, inline = false } = props;
  const ids = fieldIds(props);
  const chosen = many(props.defaultValue);
  const description = describedBy(ids);
  return (
    <fieldset
      aria-describedby={description['aria-describedby']}
      className={frameClass(Boolean(ids.errorId), props.className)}
    >
      <legend className="font-semibold">
        {props.label}
        {props.required ? <RequiredMark /> : null}
      </legend>
      <FieldHint ids={ids}>{props.hint}</FieldHint>
      <FieldError id={ids.errorId} errors={props.errors} />
      <div className={classes(inline && 'sm:flex sm:flex-wrap sm:gap-x-8')}>
        {options.map((option, index) => {
          const id = index === 0 ? ids.id : `${ids.id}-${option.value}`;
          return (
            <label key={option.value} htmlFor={id} className={ROW}>
              <input
                type={type}
                id={id}
                name={props.name}
                value={option.value}
                disabled={option.disabled}
                // A browser would ask for every box of a group: only radios can be required.
                required={type === 'radio' ? props.required : undefined}
                defaultChecked={chosen.includes(option.value)}
                aria-invalid={description['aria-invalid']}
                aria-describedby={option.hint ? `${id}-note` : undefined}
                className={BOX}
              />
              <span className="min-w-0">
                {option.label}
                {option.hint ? (
                  <span id={`${id}-note`} className="block text-sm text-muted">
                    {option.hint}
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** One of several. */
export function RadioGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="radio" />;
}

/** Any of several; each ticked one is sent under the same name. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  return <ChoiceGroup {...props} type="checkbox" />;
}
