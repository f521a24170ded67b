import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { letterKindNames } from '~/features/letters/rules/letter-kind';
import { verifyLetter } from '~/features/letters/verify-letter.server';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { verifyMessages } from './verify-messages';

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, verifyMessages, 'title'),
  { name: 'robots', content: 'noindex' },
];

export const loader = page({
  may: 'letter.verify',
  limit: 'verify',
  params: z.object({ verificationCode: z.string().max(40) }),
  load: async ({ services, params: { verificationCode } }) => ({
    letter: await verifyLetter(services, verificationCode),
  }),
});

export default function Verified() {
  const t = useMessages(verifyMessages);
  const { letter } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} />
      <div className="max-w-3xl space-y-6">
        {letter ? (
          <KnownLetter letter={letter} />
        ) : (
          <Notice tone="warn" title={t.unknownTitle}>
            {t.unknownText}
          </Notice>
        )}
        <ButtonLink to="/verify">{t.again}</ButtonLink>
      </div>
    </>
  );
}

function KnownLetter({
  letter,
}: {
  letter: NonNullable<Awaited<ReturnType<typeof verifyLetter>>>;
}) {
  const t = useMessages(verifyMessages);
  const kinds = useMessages(letterKindNames);
  const locale = useLocale();
  const digest = (value: string) => <code className="text-sm break-all">{value}</code>;
  return (
    <>
      {letter.isReplaced ? (
        <Notice tone="warn" title={t.replacedTitle}>
          {t.replacedText}
        </Notice>
      ) : (
        <Notice tone="good" title={t.genuineTitle}>
          {t.genuineText}
        </Notice>
      )}
      <Card>
        <DefinitionList
          items={[
            { term: t.state, value: letter.isReplaced ? t.replaced : t.issued },
            { term: t.kind, value: kinds[letter.kind] },
            { term: t.from, value: [letter.office, letter.government].filter(Boolean).join(', ') },
            { term: t.number, value: letter.number },
            { term: t.date, value: formatDay(locale, letter.letterDate) },
            { term: t.subject, value: letter.subject },
            { term: t.signer, value: t.signerInitials(letter.signerTitle, letter.signerInitials) },
            { term: t.code, value: letter.code },
            { term: t.digest, value: digest(letter.digest) },
            {
              term: t.scanDigest,
              value: letter.scanDigest === null ? null : digest(letter.scanDigest),
            },
          ]}
        />
      </Card>
    </>
  );
}
