import { Form } from '@remix-run/react';
import { useState } from 'react';

import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { FormErrorSummary, Select, TextArea } from '~/ui/form-field';
import { Notice } from '~/ui/notice';

import { rosterMessages } from './roster-messages';
import { ROSTER_TEXT_LIMIT } from './rules/roster-types';

export interface PasteFormProps {
  delegations: readonly { id: string; agencyName: string }[];
  /** What was pasted and not accepted, or is being looked through. */
  delegationId?: string;
  text?: string;
  /** True where another button is the main one of the page. */
  isSecondary?: boolean;
  errors?: Readonly<Record<string, string[] | null | undefined>>;
}

/** The delegation list as people have it: text, pasted whole. Sends it to be looked through. */
export function PasteForm(props: PasteFormProps) {
  const { delegations, delegationId, text, isSecondary = false, errors = {} } = props;
  const t = useMessages(rosterMessages);
  const [tooLong, setTooLong] = useState(false);
  const textErrors = errors['text'] ?? [];
  const delegationErrors = errors['delegationId'] ?? [];
  return (
    // Multipart: tabs and line ends of a long list would triple in the other encoding.
    <Form
      method="post"
      encType="multipart/form-data"
      className="max-w-3xl space-y-5"
      onSubmit={(event) => {
        const given = new FormData(event.currentTarget).get('text');
        const over = typeof given === 'string' && given.length > ROSTER_TEXT_LIMIT;
        setTooLong(over);
        // Too much for one form: the server would refuse it unread, and the text would be gone.
        if (over) event.preventDefault();
      }}
    >
      <FormErrorSummary
        fields={[
          { id: 'rombongan', label: t.delegation, errors: delegationErrors },
          { id: 'teks', label: t.text, errors: textErrors },
        ]}
      />
      {delegations.length === 1 ? (
        <input type="hidden" name="delegationId" value={delegations[0]?.id} />
      ) : (
        <Select
          id="rombongan"
          name="delegationId"
          label={t.delegation}
          required
          errors={delegationErrors}
          defaultValue={delegationId ?? ''}
          options={delegations.map(({ id, agencyName }) => ({ value: id, label: agencyName }))}
        />
      )}
      <TextArea
        id="teks"
        name="text"
        label={t.text}
        hint={t.textHint}
        rows={8}
        required
        spellCheck={false}
        className="[&_textarea]:max-h-96"
        errors={textErrors}
        defaultValue={text ?? ''}
      />
      {tooLong ? <Notice tone="bad">{t.textTooLong}</Notice> : null}
      <Fold title={t.purposeTitle}>
        <p className="max-w-read text-sm">{t.purpose}</p>
      </Fold>
      <SubmitButton name="intent" value="preview" variant={isSecondary ? 'secondary' : 'primary'}>
        {t.check}
      </SubmitButton>
    </Form>
  );
}
