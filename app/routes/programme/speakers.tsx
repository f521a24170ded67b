import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import {
  saveSpeakerSchema,
  speakerIdSchema,
  speakerSchema,
} from '~/features/programme/rules/programme-form';
import {
  addSpeaker,
  saveSpeaker,
  setSpeakerRetired,
} from '~/features/programme/save-speaker.server';
import {
  speakerForm,
  speakersView,
  type SpeakersView,
} from '~/features/programme/speakers-view.server';
import { PAGE_SIZE } from '~/platform/database/cursor';
import { errorCode } from '~/platform/languages/error-code';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { SearchBox } from '~/ui/search-box';
import { Table } from '~/ui/table';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { SpeakerForm } from './speaker-form';
import { speakersMessages } from './speakers-messages';

const HOME = '/workspace/speakers';
const SHOWN_SUBJECTS = 4;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, speakersMessages, 'title');

export const loader = page({
  may: 'speaker.manage',
  search: z.object({
    q: z.string().trim().max(120).catch('').default(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
    edit: z.string().max(64).optional().catch(undefined),
  }),
  load: async ({ services, actor, locale, search: { q, page: at, edit } }) => ({
    ...(await speakersView(services, actor, { query: q, page: at }, locale)),
    form: await speakerForm(services, actor, edit, locale),
    query: q,
    at,
  }),
});

// A refused change may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

const setRetired = (isRetired: boolean) =>
  intent({
    may: 'speaker.manage',
    form: speakerIdSchema,
    run: async ({ services, actor, form, request }) => {
      await setSpeakerRetired(services, actor, form.speakerId, isRetired);
      return redirectWithNotice(services, HOME + new URL(request.url).search, 'speakerSaved');
    },
  });

export const action = command({
  intents: {
    add: intent({
      may: 'speaker.manage',
      form: speakerSchema,
      run: async ({ services, actor, form, refuse }) => {
        const added = await addSpeaker(services, actor, form);
        if ('errors' in added) return refuse(added.errors);
        return redirectWithNotice(services, HOME, 'speakerSaved');
      },
    }),
    save: intent({
      may: 'speaker.manage',
      form: saveSpeakerSchema,
      run: async ({ services, actor, form, refuse }) => {
        const saved = await saveSpeaker(services, actor, form);
        if ('errors' in saved) return refuse(saved.errors);
        if ('changed' in saved) {
          return refuse({ '': [errorCode('recordChanged')] }, undefined, 409);
        }
        return redirectWithNotice(services, HOME, 'speakerSaved');
      },
    }),
    retire: setRetired(true),
    restore: setRetired(false),
  },
});

export default function Speakers() {
  const t = useMessages(speakersMessages);
  const { rows, total, pages, form, query, at } = useLoaderData<typeof loader>();
  const to = (changes: Record<string, string>) => {
    const asked = new URLSearchParams({ ...(query ? { q: query } : {}), ...changes });
    return asked.size > 0 ? `${HOME}?${asked.toString()}` : HOME;
  };
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {query !== '' || total > PAGE_SIZE ? (
        <div className="mb-6 max-w-xl">
          <SearchBox
            key={query}
            action={HOME}
            label={t.search}
            placeholder={t.search}
            defaultValue={query}
          />
        </div>
      ) : null}
      <Table
        caption={t.title}
        rows={rows}
        rowKey={(speaker) => speaker.id}
        empty={
          query === '' ? (
            <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>
          ) : (
            <EmptyState
              title={t.noneTitle(query)}
              action={<ButtonLink to={HOME}>{t.all}</ButtonLink>}
            />
          )
        }
        columns={[
          {
            key: 'name',
            label: t.name,
            primary: true,
            cell: (speaker) => (
              <>
                {speaker.name}
                <span className="block text-sm font-normal text-muted">
                  {[speaker.positionTitle, speaker.unit].filter(Boolean).join(', ')}
                </span>
              </>
            ),
          },
          { key: 'expertise', label: t.expertise, cell: (speaker) => <Expertise of={speaker} /> },
          {
            key: 'load',
            label: t.load,
            align: 'end',
            cell: (speaker) => t.minutes(speaker.bookedMinutes),
          },
          {
            key: 'state',
            label: t.state,
            cell: (speaker) => (
              <Badge tone={speaker.isRetired ? 'neutral' : 'good'}>
                {speaker.isRetired ? t.retired : t.inUse}
              </Badge>
            ),
          },
          {
            key: 'change',
            label: t.change,
            labelHiddenOnPhones: true,
            cell: (speaker) => (
              <div className="-ms-3 flex flex-wrap gap-1">
                <ButtonLink
                  to={`${to({ ...(at > 1 ? { page: String(at) } : {}), edit: speaker.id })}#form`}
                  variant="quiet"
                  size="small"
                  aria-label={t.changeLabel(speaker.name)}
                >
                  {t.change}
                </ButtonLink>
                <Form method="post">
                  <input
                    type="hidden"
                    name="intent"
                    value={speaker.isRetired ? 'restore' : 'retire'}
                  />
                  <SubmitButton
                    name="speakerId"
                    value={speaker.id}
                    variant="quiet"
                    size="small"
                    className="whitespace-nowrap"
                  >
                    {speaker.isRetired ? t.restore : t.retire}
                  </SubmitButton>
                </Form>
              </div>
            ),
          },
        ]}
      />
      <Pagination
        firstTo={at > 1 ? to({}) : null}
        nextTo={at < pages ? to({ page: String(at + 1) }) : null}
      />
      <Section
        id="form"
        title={form.speaker ? t.editTitle(form.speaker.name) : t.addTitle}
        className="max-w-3xl"
      >
        <SpeakerForm key={form.speaker?.id ?? 'new'} view={form} />
      </Section>
    </>
  );
}

/** The first few of what somebody knows; the rest is counted. */
function Expertise({ of: { topics, indicators } }: { of: SpeakersView['rows'][number] }) {
  const t = useMessages(speakersMessages);
  const all = [...indicators.map(({ label }) => label), ...topics.map(({ name }) => name)];
  if (all.length === 0) return <span className="text-muted">{t.none}</span>;
  const rest = all.length - SHOWN_SUBJECTS;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {all.slice(0, SHOWN_SUBJECTS).map((label) => (
        <li key={label} className="min-w-0">
          <Badge className="whitespace-normal!">{label}</Badge>
        </li>
      ))}
      {rest > 0 ? <li className="text-sm text-muted">{t.more(rest)}</li> : null}
    </ul>
  );
}
