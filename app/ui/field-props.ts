/** The value a field starts with: what conform keeps from the last try, or what is stored. */
export type FieldValue = string | number | readonly string[] | null;

/** The one text of a value; undefined when there is none. */
export function single(value: FieldValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value?.[0];
}

/** All texts of a value, for fields that take several. */
export function many(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return value ?? [];
}

/** The part of conform's FieldMetadata that is read here; any field of any form fits. */
export interface FieldLike {
  id: string;
  name: string;
  errors?: readonly string[] | undefined;
  initialValue?: unknown;
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  multiple?: boolean;
}

function startValue(initial: unknown): FieldValue | undefined {
  if (typeof initial === 'string' || typeof initial === 'number') return initial;
  if (typeof initial === 'boolean') return initial ? 'on' : undefined;
  if (Array.isArray(initial)) return initial.filter((item) => typeof item === 'string');
  return undefined;
}

function base(field: FieldLike) {
  return {
    id: field.id,
    name: field.name,
    errors: field.errors,
    required: field.required,
    defaultValue: startValue(field.initialValue),
  };
}

/**
 * Turns a conform field into the props of TextField, TextArea, DateField or FileField:
 * `<TextField label="Nama" {...fieldProps(fields.name)} />`.
 */
export function fieldProps(field: FieldLike) {
  return { ...base(field), minLength: field.minLength, maxLength: field.maxLength };
}

/** The same for number and date fields, with their bounds. */
export function rangeProps(field: FieldLike) {
  return { ...base(field), min: field.min, max: field.max, step: field.step };
}

/** The same for Select, Checkbox, CheckboxGroup and RadioGroup. */
export function choiceProps(field: FieldLike) {
  return base(field);
}
