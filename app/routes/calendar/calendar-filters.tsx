import { Form } from '@remix-run/react';

import { calendarAddress, type CalendarSearch } from '~/features/calendar/rules/calendar-search';
import { stateNames, VISIT_STATES } from '~/features/visits/rules/state';
import { VISIT_TYPES, visitTypeNames } from '~/features/visits/rules/visit-type';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { Fold } from '~/ui/fold';
import { DateField, Select } from '~/ui/form-field';

import { calendarMessages } from './calendar-messages';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The filters as a form that the address bar keeps, and those in use as chips to take away. */
export function CalendarFilters({
  search,
  date,
  rooms,
  people,
  ownId,
}: {
  search: CalendarSearch;
  date: string;
  rooms: readonly Named[];
  people: readonly Named[];
  ownId: string;
}) {
  const t = useMessages(calendarMessages);
  const types = useMessages(visitTypeNames);
  const states = useMessages(stateNames);
  const nameOf = (list: readonly Named[], id: string) => list.find((each) => each.id === id)?.name;
  const chips = [
    search.room && { key: 'room' as const, label: nameOf(rooms, search.room) ?? t.filterRoom },
    search.type && { key: 'type' as const, label: types[search.type] },
    search.person && {
      key: 'person' as const,
      label: search.person === ownId ? t.me : (nameOf(people, search.person) ?? t.filterPerson),
    },
    search.state && { key: 'state' as const, label: states[search.state] },
  ].filter((chip) => typeof chip === 'object');
  return (
    <div className="mb-6 space-y-3 no-print">
      {chips.length > 0 ? (
        <FilterChips label={t.set}>
          {chips.map(({ key, label }) => (
            <FilterChip
              key={key}
              label={label}
              active
              to={calendarAddress(search, { date, [key]: null, move: null })}
            />
          ))}
        </FilterChips>
      ) : null}
      <Fold title={t.filters}>
        <Form method="get" action="/workspace/calendar" key={JSON.stringify([search, date])}>
          <input type="hidden" name="view" value={search.view} />
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            <DateField name="date" label={t.goTo} defaultValue={date} />
            <Select
              name="room"
              label={t.filterRoom}
              placeholder={t.all}
              defaultValue={search.room ?? ''}
              options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="type"
              label={t.filterType}
              placeholder={t.all}
              defaultValue={search.type ?? ''}
              options={VISIT_TYPES.map((type) => ({ value: type, label: types[type] }))}
            />
            <Select
              name="person"
              label={t.filterPerson}
              placeholder={t.all}
              defaultValue={search.person ?? ''}
              options={[
                { value: ownId, label: t.me },
                ...people
                  .filter(({ id }) => id !== ownId)
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Select
              name="state"
              label={t.filterState}
              placeholder={t.notCancelled}
              defaultValue={search.state ?? ''}
              options={VISIT_STATES.map((state) => ({ value: state, label: states[state] }))}
            />
            <div className="flex items-end">
              <SubmitButton variant="secondary">{t.show}</SubmitButton>
            </div>
          </div>
        </Form>
      </Fold>
    </div>
  );
}
