import { Form } from '@remix-run/react';

import type { CalendarRow } from '~/features/rooms/holidays-view.server';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Table } from '~/ui/table';

import { holidaysMessages } from './holidays-messages';

/** The days of a year that are no common working days, each with what the agency can do about it. */
export function HolidayTable({ rows, caption }: { rows: readonly CalendarRow[]; caption: string }) {
  const t = useMessages(holidaysMessages);
  const locale = useLocale();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ day }) => day}
      empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
      columns={[
        { key: 'day', label: t.day, primary: true, cell: ({ day }) => formatDay(locale, day) },
        { key: 'name', label: t.name, cell: (row) => <Names row={row} /> },
        { key: 'kind', label: t.kind, cell: (row) => <Kind row={row} /> },
        {
          key: 'change',
          label: t.change,
          labelHiddenOnPhones: true,
          cell: ({ day, correction }) => (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value={correction ? 'undo' : 'correct'} />
              <input type="hidden" name="day" value={day} />
              {correction ? null : <input type="hidden" name="kind" value="workingDay" />}
              <SubmitButton
                variant="quiet"
                size="small"
                className="-ms-3 whitespace-nowrap"
                aria-label={`${correction ? t.undo : t.makeWorkingDay}: ${formatDay(locale, day)}`}
              >
                {correction ? t.undo : t.makeWorkingDay}
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  );
}

function Names({ row: { national, correction } }: { row: CalendarRow }) {
  const t = useMessages(holidaysMessages);
  const locale = useLocale();
  const names = national.map(({ name }) => name[locale]).join(' · ');
  if (!correction) return <>{names}</>;
  return (
    <>
      {correction.name || (correction.kind === 'workingDay' ? t.workingDay : '')}
      {names ? <span className="block text-sm text-muted">{t.instead(names)}</span> : null}
    </>
  );
}

function Kind({ row: { national, correction } }: { row: CalendarRow }) {
  const t = useMessages(holidaysMessages);
  const kind = correction?.kind ?? national[0]?.kind ?? 'holiday';
  const names = {
    workingDay: t.workingDay,
    holiday: correction ? t.ownHoliday : t.holiday,
    collectiveLeave: t.collectiveLeave,
  };
  const tones = { workingDay: 'good', holiday: 'bad', collectiveLeave: 'warn' } as const;
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={tones[kind]}>{names[kind]}</Badge>
      {correction ? <Badge tone="info">{t.sourceOwn}</Badge> : null}
    </span>
  );
}
