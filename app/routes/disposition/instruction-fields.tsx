import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { PHRASE_KEYS, PHRASES } from '~/features/disposition/rules/phrases';
import { LETTER_NATURES, letterNatureNames } from '~/features/visits/rules/letter-nature';
import { useMessages } from '~/platform/languages/use-messages';
import {
  CheckboxGroup,
  choiceProps,
  DateField,
  fieldProps,
  rangeProps,
  Select,
  TextArea,
  type FieldLike,
} from '~/ui/form-field';

export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
}

/** What every instruction says: the words, how urgent it is and until when. */
export function WordFields({
  fields,
  today,
}: {
  fields: Record<'phrases' | 'instruction' | 'nature' | 'dueOn', FieldLike>;
  /** the earliest due day; none for what is recorded afterwards */
  today?: string;
}) {
  const t = useMessages(dispositionMessages);
  const natures = useMessages(letterNatureNames);
  return (
    <>
      <CheckboxGroup
        label={t.phrases}
        {...choiceProps(fields.phrases)}
        required={false}
        options={PHRASE_KEYS.map((key) => ({ value: key, label: PHRASES[key] }))}
        inline
      />
      <TextArea
        label={t.instruction}
        hint={t.instructionHint}
        rows={3}
        {...fieldProps(fields.instruction)}
        maxLength={2000}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Select
          label={t.nature}
          hint={t.natureHint}
          {...fieldProps(fields.nature)}
          options={LETTER_NATURES.map((nature) => ({ value: nature, label: natures[nature] }))}
          placeholder={false}
        />
        <DateField
          label={t.dueOn}
          hint={t.dueHint}
          {...rangeProps(fields.dueOn)}
          {...(today === undefined ? {} : { min: today })}
        />
      </div>
    </>
  );
}

/** The people of the office to choose receivers from. */
export function ReceiverField({
  field,
  people,
  label,
  hint,
  required = true,
}: {
  field: FieldLike;
  people: readonly Choosable[];
  label: string;
  hint?: string;
  required?: boolean;
}) {
  return (
    <CheckboxGroup
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...choiceProps(field)}
      required={required}
      options={people.map(({ id, name, positionTitle }) => ({
        value: id,
        label: name,
        hint: positionTitle || undefined,
      }))}
    />
  );
}
