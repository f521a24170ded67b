import { redirect, type MetaFunction } from '@remix-run/node';
import { Form } from '@remix-run/react';
import { z } from 'zod';

import { readCode } from '~/features/letters/verify-letter.server';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { TextField } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { verifyMessages } from './verify-messages';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, verifyMessages, 'title');

export const loader = page({
  may: 'letter.verify',
  search: z.object({ code: z.string().max(40).catch('').default('') }),
  load: ({ search: { code } }) => {
    const read = readCode(code);
    if (read !== '') throw redirect(`/verify/${read}`);
    return Promise.resolve(null);
  },
});

export default function Verify() {
  const t = useMessages(verifyMessages);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Form action="/verify" className="max-w-md">
        <FieldStack>
          <TextField
            id="code"
            name="code"
            label={t.code}
            hint={t.codeHint}
            required
            maxLength={40}
            autoComplete="off"
          />
          <SubmitButton>{t.check}</SubmitButton>
        </FieldStack>
      </Form>
    </>
  );
}
