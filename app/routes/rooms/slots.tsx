import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { z } from 'zod';

import { regionCodeSchema } from '~/features/agencies/rules/region';
import { slotsView } from '~/features/rooms/slots-view.server';
import { weekdayOf } from '~/platform/clock/calendar-day';
import {
  formatDay,
  formatMonth,
  isTimeZone,
  TIME_ZONES,
  zoneName,
} from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button, ButtonLink } from '~/ui/button';
import { classes } from '~/ui/classes';
import { EmptyState } from '~/ui/empty-state';
import { Select } from '~/ui/form-field';
import { PageHeader, Section } from '~/ui/page';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';
import { SlotDay } from './slot-day';
import { slotsMessages } from './slots-messages';

export const loader = page({
  may: 'agency.readProfile',
  shared: true,
  params: z.object({ regionCode: regionCodeSchema }),
  search: z.object({
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional()
      .catch(undefined),
    host: z.string().max(64).optional().catch(undefined),
    zone: z.enum(TIME_ZONES).optional().catch(undefined),
  }),
  load: async ({ services, params: { regionCode }, search, request }) => {
    const view = await slotsView(services, {
      ...{ regionCode, month: search.month, hostId: search.host },
    });
    if ('movedTo' in view) {
      throw redirect(`/agencies/${view.movedTo}/slots${new URL(request.url).search}`, 301);
    }
    const { zone } = search;
    return { ...view, guestZone: zone === undefined || zone === view.host.zone ? null : zone };
  },
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = slotsMessages[localeOfMatches(matches)];
  if (!data) return titled(t.title);
  const { shortName } = data.host;
  return titled(t.titleOf(shortName), t.description(shortName));
};

/** Whole class names, so that Tailwind finds them. */
const COLUMNS: Record<number, string> = {
  5: 'lg:grid-cols-5',
  6: 'lg:grid-cols-6',
  7: 'lg:grid-cols-7',
};
const STARTS = [
  'lg:col-start-1',
  'lg:col-start-2',
  'lg:col-start-3',
  'lg:col-start-4',
  'lg:col-start-5',
  'lg:col-start-6',
  'lg:col-start-7',
];

export default function Slots() {
  const t = useMessages(slotsMessages);
  const locale = useLocale();
  const view = useLoaderData<typeof loader>();
  const { region, host, guestZone, month, days, weekdays, rules } = view;
  const hasOpen = days.some(({ slots }) => slots.some(({ state }) => state !== 'closed'));
  const start = STARTS[weekdays.indexOf(weekdayOf(days[0]?.day ?? `${month}-01`))];
  const zones = { zone: host.zone, guestZone, regionCode: region.code };
  const names = t.weekdays.split('|');
  return (
    <>
      <PageHeader
        title={t.titleOf(host.shortName)}
        lead={
          <>
            {t.lead(zoneName(host.zone))} {guestZone ? t.alsoGuest(zoneName(guestZone)) : null}
          </>
        }
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t.agencies, to: '/agencies' },
              { label: region.name, to: `/agencies/${region.code}` },
              { label: t.crumb },
            ]}
          />
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <ul className="max-w-read list-disc space-y-1 ps-5 text-muted">
          <li>
            {rules.leadDays === 0
              ? t.earliestToday
              : t.earliest(formatDay(locale, view.earliest), rules.leadDays)}
          </li>
          <li>{t.largest(rules.largestParty)}</li>
          <li>{t.holdRule(rules.holdDays)}</li>
          {rules.note ? <li className="whitespace-pre-line text-ink">{rules.note}</li> : null}
        </ul>
        <ZoneForm />
      </div>
      <Section
        title={monthTitle(locale, month)}
        id="bulan"
        actions={
          <nav aria-label={t.month} className="flex flex-wrap gap-2">
            <MonthLink to={view.previous} back />
            <MonthLink to={view.next} />
          </nav>
        }
      >
        {hasOpen ? null : (
          <div className="mb-6">
            <EmptyState
              title={t.noneTitle(monthTitle(locale, month))}
              action={<ButtonLink to={`/request?host=${region.code}`}>{t.askAnyway}</ButtonLink>}
            >
              {t.noneText}
            </EmptyState>
          </div>
        )}
        <div
          aria-hidden="true"
          className={classes(
            'mb-2 hidden gap-3 text-sm font-semibold text-muted lg:grid',
            COLUMNS[weekdays.length],
          )}
        >
          {weekdays.map((weekday) => (
            <span key={weekday}>{names[weekday - 1]}</span>
          ))}
        </div>
        <ol className={classes('grid gap-3 sm:grid-cols-2', COLUMNS[weekdays.length])}>
          {days.map((day, place) => (
            <li
              key={day.day}
              className={classes(
                'min-w-0 rounded-md border border-line p-3 wrap-anywhere',
                day.closed === null ? 'bg-surface' : 'bg-paper',
                day.closed?.kind === 'notReceived' && 'max-lg:hidden',
                place === 0 && start,
              )}
            >
              <SlotDay day={day} view={zones} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

const monthTitle = (locale: Locale, month: string): string =>
  formatMonth(locale, new Date(`${month}-15T00:00:00Z`), 'Asia/Jakarta');

function MonthLink({ to, back = false }: { to: string | null; back?: boolean }) {
  const locale = useLocale();
  const [search] = useSearchParams();
  if (to === null) return null;
  const next = new URLSearchParams(search);
  next.set('month', to);
  return (
    <ButtonLink to={`?${next.toString()}`} preventScrollReset>
      {back ? <ArrowLeft aria-hidden="true" className="size-4" /> : null}
      {monthTitle(locale, to)}
      {back ? null : <ArrowRight aria-hidden="true" className="size-4" />}
    </ButtonLink>
  );
}

/** Browsers know more zones than Indonesia counts. */
const BROWSER_ZONES: Record<string, (typeof TIME_ZONES)[number]> = {
  'Asia/Pontianak': 'Asia/Jakarta',
  'Asia/Ujung_Pandang': 'Asia/Makassar',
};

/** The guest's own zone: chosen here, or taken from its browser where that tells. */
function ZoneForm() {
  const t = useMessages(slotsMessages);
  const { hosts, host, guestZone, month } = useLoaderData<typeof loader>();
  const [search, setSearch] = useSearchParams();
  const isChosen = search.has('zone');
  useEffect(() => {
    if (isChosen) return;
    const told = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zone = BROWSER_ZONES[told] ?? told;
    if (!isTimeZone(zone) || zone === host.zone) return;
    setSearch(
      (before) => {
        before.set('zone', zone);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [isChosen, host.zone, setSearch]);
  return (
    <Form method="get" className="space-y-4 no-print">
      <input type="hidden" name="month" value={month} />
      {hosts.length > 1 ? (
        <Select
          key={host.id}
          name="host"
          label={t.host}
          placeholder={false}
          defaultValue={host.id}
          options={hosts.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        />
      ) : null}
      <div className="flex items-end gap-2">
        <Select
          key={guestZone ?? 'host'}
          name="zone"
          label={t.zone}
          placeholder={false}
          defaultValue={guestZone ?? host.zone}
          options={TIME_ZONES.map((zone) => ({ value: zone, label: zoneName(zone) }))}
        />
        <Button type="submit">{t.show}</Button>
      </div>
    </Form>
  );
}
