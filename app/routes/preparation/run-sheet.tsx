import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { areaNames } from '~/features/preparation/rules/checklist';
import { runSheetView } from '~/features/preparation/run-sheet-view.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod, formatShortDate, formatTime, zoneName } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Button, ButtonLink } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { PageHeader, Section } from '~/ui/page';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { VisitCrumbs } from '../visits/visit-crumbs';

const messages = catalogue({
  id: {
    title: 'Lembar tugas',
    preparation: 'Persiapan',
    print: 'Cetak',
    back: 'Kembali',
    when: 'Waktu',
    where: 'Tempat',
    receivedBy: 'Diterima oleh',
    hostNote: 'Catatan untuk tamu',
    guests: 'Tamu',
    people: (count: number) => `${count} orang`,
    head: (name: string) => `Pimpinan: ${name}`,
    contact: (name: string) => `Narahubung: ${name}`,
    programme: (zone: string) => `Susunan acara (${zone})`,
    tasks: 'Tugas',
    until: (when: string) => `sampai ${when}`,
    noTasks: 'Belum ada tugas persiapan.',
    done: 'sudah selesai',
  },
  en: {
    title: 'Run-sheet',
    preparation: 'Preparation',
    print: 'Print',
    back: 'Back',
    when: 'When',
    where: 'Where',
    receivedBy: 'Received by',
    hostNote: 'Note to the guests',
    guests: 'Guests',
    people: (count) => `${count} people`,
    head: (name) => `Led by ${name}`,
    contact: (name) => `Contact: ${name}`,
    programme: (zone) => `Programme (${zone})`,
    tasks: 'Tasks',
    until: (when) => `by ${when}`,
    noTasks: 'No tasks yet.',
    done: 'done',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'preparation.read',
  params: z.object({ visitId: z.string().max(64) }),
  load: ({ services, actor, params: { visitId } }) => runSheetView(services, actor, visitId),
});

/** One sheet for those on duty: who, when, where, what follows what, and boxes to tick by hand. */
export default function RunSheet() {
  const t = useMessages(messages);
  const areas = useMessages(areaNames);
  const locale = useLocale();
  const { visit, delegations, items, tasks } = useLoaderData<typeof loader>();
  const { zone } = visit;
  // The browser prints by itself too: the button is a comfort of those who have JavaScript.
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => {
    setIsAlive(true);
  }, []);
  const to = `/workspace/visits/${visit.id}/preparation`;
  return (
    <div className="max-w-3xl">
      <PageHeader
        breadcrumbs={
          <VisitCrumbs visit={visit} between={[{ label: t.preparation, to }]} here={t.title} />
        }
        title={t.title}
        lead={`${visit.number}: ${visit.subject}`}
        actions={
          <>
            {isAlive ? (
              <Button
                variant="primary"
                onClick={() => {
                  window.print();
                }}
              >
                {t.print}
              </Button>
            ) : null}
            <ButtonLink to={to}>{t.back}</ButtonLink>
          </>
        }
      />
      <DefinitionList
        items={[
          { term: t.when, value: formatPeriod(locale, visit.startsAt, visit.endsAt, zone) },
          { term: t.where, value: visit.place },
          { term: t.receivedBy, value: visit.receivedBy || null },
          {
            term: t.guests,
            value: (
              <ul className="space-y-2">
                {delegations.map((each) => (
                  <li key={each.id}>
                    <span className="font-semibold">{each.agencyName}</span>
                    {each.headCount === null ? null : `, ${t.people(each.headCount)}`}
                    {each.head ? <span className="block">{t.head(each.head)}</span> : null}
                    {each.contact ? <span className="block">{t.contact(each.contact)}</span> : null}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t.hostNote, value: visit.hostNote || null },
        ]}
      />
      {items.length > 0 ? (
        <Section title={t.programme(zoneName(zone))} className="print:mt-6">
          <ol className="divide-y divide-line">
            {items.map((item) => (
              <li key={item.id} className="flex gap-4 py-1.5">
                <span className="w-28 shrink-0 tabular-nums">
                  {formatTime(locale, item.from, zone)}–{formatTime(locale, item.to, zone)}
                </span>
                <span className="min-w-0 wrap-anywhere">
                  {item.title}
                  {item.speaker ? <span className="text-muted">, {item.speaker}</span> : null}
                </span>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      <Section title={t.tasks} className="print:mt-6">
        {tasks.length === 0 ? <p className="text-muted">{t.noTasks}</p> : null}
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <li key={task.id} className="flex gap-4 py-1.5">
              <span aria-hidden="true" className="mt-0.5 shrink-0 text-lg leading-none">
                {task.isDone ? '☑' : '☐'}
              </span>
              <span className="min-w-0 flex-1 wrap-anywhere">
                {task.title}
                {task.isDone ? <span className="sr-only">, {t.done}</span> : null}
                <span className="block text-sm text-muted">
                  {[
                    areas[task.area],
                    task.owner || '……………………',
                    t.until(
                      `${formatShortDate(locale, task.dueAt, zone)} ${formatTime(locale, task.dueAt, zone)} ${zoneName(zone)}`,
                    ),
                  ].join(' · ')}
                </span>
                {task.note ? <span className="block whitespace-pre-line">{task.note}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
