import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import { myStepsView } from '~/features/disposition/my-steps-view.server';
import {
  asLetterNature,
  letterNatureNames,
  letterNatureTone,
} from '~/features/visits/rules/letter-nature';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';

import { pageTitle } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Disposisi',
    lead: 'Yang menunggu Anda, yang paling dekat batas waktunya lebih dahulu.',
    waiting: 'Menunggu Anda',
    from: (name: string) => `Dari ${name}`,
    due: (day: string) => `Batas waktu ${day}`,
    late: 'Lewat batas waktu',
    standsIn: (name: string) => `Anda menggantikan ${name}`,
    open: 'Buka',
    emptyTitle: 'Tidak ada disposisi yang menunggu Anda',
    emptyText: 'Disposisi baru muncul di sini dan dikirim ke surel Anda.',
    overdue: 'Anda berikan, lewat batas waktu',
    pending: (names: string) => `Belum dijawab: ${names}`,
  },
  en: {
    title: 'Dispositions',
    lead: 'What waits for you, the first due first.',
    waiting: 'Waiting for you',
    from: (name) => `From ${name}`,
    due: (day) => `Due ${day}`,
    late: 'Overdue',
    standsIn: (name) => `You stand in for ${name}`,
    open: 'Open',
    emptyTitle: 'No disposition waits for you',
    emptyText: 'New ones appear here and are sent to your mail.',
    overdue: 'Given by you, overdue',
    pending: (names) => `Not answered: ${names}`,
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'disposition.read',
  load: ({ services, actor }) => myStepsView(services, actor),
});

export default function MyDispositions() {
  const t = useMessages(messages);
  const natures = useMessages(letterNatureNames);
  const locale = useLocale();
  const { waiting, overdue, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {waiting.length === 0 ? (
        <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>
      ) : (
        <Section title={t.waiting}>
          <ul className="space-y-3">
            {waiting.map((step) => {
              const nature = asLetterNature(step.nature);
              return (
                <StepCard
                  key={step.id}
                  to={`/workspace/requests/${step.request.id}/disposition`}
                  title={step.request.subject}
                  facts={[
                    step.request.guestAgencyName,
                    t.from(step.fromName),
                    ...(step.dueOn ? [t.due(formatDay(locale, step.dueOn))] : []),
                  ]}
                  instruction={step.instruction}
                  badges={
                    <>
                      {step.dueOn !== null && step.dueOn < today ? (
                        <Badge tone="bad">{t.late}</Badge>
                      ) : null}
                      {nature === 'ordinary' ? null : (
                        <Badge tone={letterNatureTone[nature]}>{natures[nature]}</Badge>
                      )}
                      {step.standsInFor ? (
                        <Badge tone="info">{t.standsIn(step.standsInFor)}</Badge>
                      ) : null}
                    </>
                  }
                />
              );
            })}
          </ul>
        </Section>
      )}
      {overdue.length > 0 ? (
        <Section title={t.overdue}>
          <ul className="space-y-3">
            {overdue.map((given) => (
              <StepCard
                key={given.id}
                to={`/workspace/requests/${given.request.id}/disposition`}
                title={given.request.subject}
                facts={[
                  t.due(formatDay(locale, given.dueOn ?? today)),
                  t.pending(given.names.join('; ')),
                ]}
                instruction={given.instruction}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function StepCard(props: {
  to: string;
  title: string;
  facts: readonly string[];
  instruction: string;
  badges?: ReactNode;
}) {
  const t = useMessages(messages);
  return (
    <Card as="li" className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        <Link to={props.to} className="font-semibold hover:text-brick">
          {props.title}
        </Link>
        <p className="text-sm text-muted">{props.facts.join(' · ')}</p>
        <p className="mt-2 line-clamp-3 max-w-read whitespace-pre-line">{props.instruction}</p>
        {props.badges ? <div className="mt-2 flex flex-wrap gap-2">{props.badges}</div> : null}
      </div>
      <ButtonLink to={props.to} variant="secondary" size="small">
        {t.open}
      </ButtonLink>
    </Card>
  );
}
