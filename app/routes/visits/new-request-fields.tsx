import type { useForm } from '@conform-to/react';
import type { ComponentProps } from 'react';

import { SubjectPicker } from '~/features/frameworks/subject-picker';
import { channelNames, TYPED_CHANNELS } from '~/features/visits/rules/channel';
import { letterNatureNames, LETTER_NATURES } from '~/features/visits/rules/letter-nature';
import type { RegisterInput } from '~/features/visits/rules/register-form';
import { DAY_PARTS, LARGEST_PARTY } from '~/features/visits/rules/request-form';
import { VISIT_TYPES, visitTypeNames } from '~/features/visits/rules/visit-type';
import { useMessages } from '~/platform/languages/use-messages';
import { FieldStack } from '~/ui/field-stack';
import {
  Checkbox,
  DateField,
  fieldProps,
  FileField,
  RadioGroup,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { newRequestMessages } from './new-request-messages';

type Fields = ReturnType<typeof useForm<RegisterInput>>[1];

/** The letter itself: by which way it came, its number and day, its scan. */
export function LetterFields({
  fields,
  letter,
  kept,
}: {
  fields: Fields;
  letter: { id: string; errors: readonly string[] | undefined };
  kept: string | undefined;
}) {
  const t = useMessages(newRequestMessages);
  const channels = useMessages(channelNames);
  const natures = useMessages(letterNatureNames);
  return (
    <Section title={t.letterSection}>
      <FieldStack>
        <RadioGroup
          label={t.channel}
          {...fieldProps(fields.channel)}
          options={TYPED_CHANNELS.map((value) => ({ value, label: channels[value] }))}
        />
        <div className="grid gap-6 sm:grid-cols-3">
          <DateField label={t.receivedOn} {...rangeProps(fields.receivedOn)} />
          <TextField label={t.letterNumber} {...fieldProps(fields.letterNumber)} />
          <DateField label={t.letterDate} {...rangeProps(fields.letterDate)} />
        </div>
        <Select
          label={t.nature}
          {...fieldProps(fields.letterNature)}
          options={LETTER_NATURES.map((value) => ({ value, label: natures[value] }))}
        />
        {kept ? (
          <>
            <input type="hidden" name="letterKept" value={kept} />
            <Notice tone="good">{t.scanKept}</Notice>
          </>
        ) : null}
        <FileField
          id={letter.id}
          name="letter"
          label={t.scan}
          hint={t.scanHint}
          accept="application/pdf,.pdf"
          errors={letter.errors}
        />
      </FieldStack>
    </Section>
  );
}

export function GuestFields({
  fields,
  regionNames,
}: {
  fields: Fields;
  regionNames: readonly string[];
}) {
  const t = useMessages(newRequestMessages);
  return (
    <Section title={t.guestSection}>
      <FieldStack>
        <TextField label={t.guestAgencyName} {...fieldProps(fields.guestAgencyName)} />
        <TextField
          label={t.guestRegion}
          hint={t.guestRegionHint}
          list="regions"
          autoComplete="off"
          {...fieldProps(fields.guestRegion)}
        />
        <datalist id="regions">
          {regionNames.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <TextField
          label={t.headCount}
          type="number"
          width="short"
          inputMode="numeric"
          {...rangeProps(fields.headCount)}
          min={1}
          max={LARGEST_PARTY}
        />
        <TextField label={t.contactName} {...fieldProps(fields.contactName)} />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label={t.contactPhone} type="tel" {...fieldProps(fields.contactPhone)} />
          <TextField
            label={t.contactEmail}
            hint={t.contactEmailHint}
            type="email"
            {...fieldProps(fields.contactEmail)}
          />
        </div>
      </FieldStack>
    </Section>
  );
}

export function SubjectFields({
  fields,
  subjects,
}: {
  fields: Fields;
  subjects: ComponentProps<typeof SubjectPicker>['options'];
}) {
  const t = useMessages(newRequestMessages);
  const types = useMessages(visitTypeNames);
  return (
    <Section title={t.subjectSection}>
      <FieldStack>
        <RadioGroup
          label={t.visitType}
          {...fieldProps(fields.visitType)}
          options={VISIT_TYPES.map((type) => ({ value: type, label: types[type] }))}
        />
        <TextField label={t.subject} {...fieldProps(fields.subject)} />
        <TextArea label={t.purpose} rows={4} {...fieldProps(fields.purpose)} />
        <SubjectPicker options={subjects} topics={fields.topics} indicators={fields.indicators} />
      </FieldStack>
    </Section>
  );
}

export function WishFields({ fields }: { fields: Fields }) {
  const t = useMessages(newRequestMessages);
  const parts = DAY_PARTS.map((part) => ({ value: part, label: t[part] }));
  const wishes = [
    { n: '1', day: fields.date1, part: fields.part1 },
    { n: '2', day: fields.date2, part: fields.part2 },
    { n: '3', day: fields.date3, part: fields.part3 },
  ];
  return (
    <Section title={t.datesSection}>
      <FieldStack>
        {wishes.map(({ n, day, part }) => (
          <div key={n} className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            <DateField label={t.date(n)} {...rangeProps(day)} />
            <Select label={t.part(n)} {...fieldProps(part)} options={parts} required={false} />
          </div>
        ))}
      </FieldStack>
    </Section>
  );
}

/** Only for a visit that is over: its day, hours and room. */
export function PastFields({
  fields,
  rooms,
  today,
}: {
  fields: Fields;
  rooms: readonly { id: string; name: string }[];
  today: string;
}) {
  const t = useMessages(newRequestMessages);
  return (
    <Section title={t.pastSection}>
      <FieldStack className="group">
        <Checkbox label={t.happened} value="yes" {...fieldProps(fields.happened)} />
        <div className="space-y-6 [form:not(:has([name=happened]:checked))_&]:hidden">
          <div className="grid gap-6 sm:grid-cols-3">
            <DateField label={t.heldDay} {...rangeProps(fields.heldDay)} max={today} />
            <TextField label={t.heldStart} type="time" {...fieldProps(fields.heldStart)} />
            <TextField label={t.heldEnd} type="time" {...fieldProps(fields.heldEnd)} />
          </div>
          <Select
            label={t.heldRoom}
            hint={t.heldRoomHint}
            {...fieldProps(fields.heldRoomId)}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </FieldStack>
    </Section>
  );
}
