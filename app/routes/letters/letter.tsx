import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { attachSignedLetter } from '~/features/letters/attach-signed-letter.server';
import { saveLetter } from '~/features/letters/edit-letter.server';
import { issueLetter } from '~/features/letters/issue-letter.server';
import { LetterSheet } from '~/features/letters/letter-sheet';
import { letterView } from '~/features/letters/letter-view.server';
import { letterSchema, SCAN_BYTES } from '~/features/letters/rules/letter-form';
import { letterKindNames } from '~/features/letters/rules/letter-kind';
import { letterStateNames, letterStateTone } from '~/features/letters/rules/letter-state';
import { HistoryList } from '~/features/visits/history-list';
import { errorCode } from '~/platform/languages/error-code';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { LetterForm } from './letter-form';
import { letterMessages } from './letter-messages';
import { ScanForm } from './scan-form';

const params = z.object({ letterId: z.string() });
const addressOf = (letterId: string) => `/workspace/letters/${letterId}`;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, letterMessages, 'here');

export const loader = page({
  may: 'letter.read',
  params,
  load: async ({ services, actor, params: { letterId } }) => ({
    letter: await letterView(services, actor, letterId),
    mayWrite: may(actor.roles, 'letter.write'),
  }),
});

const statusOf = (errors: Record<string, string[]>): 400 | 409 => ('' in errors ? 409 : 400);

export const action = command({
  files: { scan: { accept: ['pdf'], maxBytes: SCAN_BYTES } },
  intents: {
    save: intent({
      may: 'letter.write',
      params,
      form: letterSchema,
      run: async ({ services, actor, params: { letterId }, form, refuse }) => {
        const errors = await saveLetter(services, actor, letterId, form);
        if (errors) return refuse(errors, undefined, statusOf(errors));
        return redirectWithNotice(services, addressOf(letterId), 'letterSaved');
      },
    }),
    issue: intent({
      may: 'letter.write',
      params,
      form: letterSchema,
      run: async ({ services, actor, params: { letterId }, form, refuse }) => {
        const done = await issueLetter(services, actor, letterId, form);
        if ('errors' in done) return refuse(done.errors, undefined, statusOf(done.errors));
        const notice = done.toldGuest ? 'letterIssuedMailed' : 'letterIssued';
        return redirectWithNotice(services, addressOf(letterId), notice);
      },
    }),
    addScan: intent({
      may: 'letter.write',
      params,
      form: z.object({}),
      run: async ({ services, actor, params: { letterId }, files, refuse }) => {
        const { scan } = files;
        if (!scan) return refuse({ scan: [errorCode('required')] });
        await attachSignedLetter(services, actor, letterId, scan);
        return redirectWithNotice(services, addressOf(letterId), 'letterScanSaved');
      },
    }),
  },
});

// A refused form may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export default function Letter() {
  const t = useMessages(letterMessages);
  const kinds = useMessages(letterKindNames);
  const states = useMessages(letterStateNames);
  const { letter, mayWrite } = useLoaderData<typeof loader>();
  const { request } = letter;
  const isOpen = letter.state === 'draft' && mayWrite;
  const toRequest = `/workspace/requests/${request.id}`;
  return (
    <>
      <PageHeader
        title={kinds[letter.kind]}
        lead={request.guestAgencyName}
        badges={
          <>
            <Badge tone={letterStateTone[letter.state]}>{states[letter.state]}</Badge>
            {letter.number ? <Badge>{letter.number}</Badge> : null}
          </>
        }
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t.requests, to: '/workspace/requests' },
              { label: t.code(request.trackingCode), to: toRequest },
              { label: t.here },
            ]}
          />
        }
        actions={
          <>
            {isOpen ? <ButtonLink to="#ubah">{t.edit}</ButtonLink> : null}
            <ButtonLink to={`${addressOf(letter.id)}/pdf`} reloadDocument target="_blank">
              {t.openPdf}
            </ButtonLink>
            {letter.hasScan ? (
              <ButtonLink to={`${addressOf(letter.id)}/signed`} reloadDocument target="_blank">
                {t.openScan}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="max-w-3xl">
        {letter.state === 'replaced' ? (
          <Notice tone="warn" title={t.replacedTitle} className="mb-6">
            {t.replacedText}{' '}
            <Link to={toRequest} className="link">
              {t.code(request.trackingCode)}
            </Link>
          </Notice>
        ) : null}
        <LetterSheet
          content={letter.content}
          number={letter.number}
          letterDate={letter.letterDate}
        />
        {isOpen ? (
          <Section id="ubah" title={t.editTitle} lead={t.editLead}>
            <LetterForm key={letter.version} letter={letter} />
          </Section>
        ) : null}
        {letter.wasIssued && mayWrite ? (
          <Section id="pindaian" title={t.scanTitle} lead={t.scanLead}>
            <ScanForm key={letter.version} />
          </Section>
        ) : null}
        {letter.wasIssued ? (
          <Section title={t.checkTitle}>
            <DefinitionList
              items={[
                { term: t.checkCode, value: letter.verificationCode },
                {
                  term: t.checkPage,
                  value: (
                    <Link to={`/verify/${letter.verificationCode}`} className="link">
                      /verify/{letter.verificationCode}
                    </Link>
                  ),
                },
                {
                  term: t.digest,
                  value: <code className="text-sm break-all">{letter.digest}</code>,
                },
              ]}
            />
          </Section>
        ) : null}
        {letter.history.length > 0 ? (
          <Section title={t.history}>
            <HistoryList entries={letter.history} zone={letter.zone} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
