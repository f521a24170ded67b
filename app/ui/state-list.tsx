import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { Badge, type Tone } from './badge';
import { ButtonLink } from './button';
import { EmptyState } from './empty-state';
import { FilterChip, FilterChips } from './filter-chip';
import { uiMessages } from './messages';
import { Pagination } from './pagination';
import { RecordLink } from './record-link';
import { Table, type Column } from './table';

interface StateRow<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly exampleNote: string | null;
}

export interface StateListProps<State extends string, Row extends StateRow<State>> {
  /** Address of the list without a filter; a row's page is one step below, under its id. */
  path: string;
  caption: string;
  states: readonly State[];
  names: Readonly<Record<State, string>>;
  tones: Readonly<Record<State, Tone>>;
  /** How many rows of each state there are; a state that is missing has none. */
  counts: Readonly<Partial<Record<State, number>>>;
  /** The state that the list is narrowed to. */
  chosen: State | null;
  rows: readonly Row[];
  /** What the rows are called, and how each one is. */
  title: { readonly label: string; readonly of: (row: Row) => string };
  /** What else is told of each row, after its title and before its state. */
  columns: readonly Column<Row>[];
  nextCursor: string | null;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  /** What else the list is narrowed by, as a search string; kept by every link. */
  search?: string;
  /** Shown instead of the usual words when nothing is left. */
  none?: ReactNode;
}

/** Records that each are in one state: chips to narrow the list, the list, the way to its next page. */
export function StateList<State extends string, Row extends StateRow<State>>(
  props: StateListProps<State, Row>,
) {
  const { path, caption, states, names, tones, counts, chosen, rows, title, columns } = props;
  const t = useMessages(uiMessages);
  const { search } = useLocation();
  const to = (state: State | null, cursor: string | null = null) => {
    const asked = new URLSearchParams(props.search);
    if (state) asked.set('state', state);
    if (cursor) asked.set('cursor', cursor);
    return asked.size > 0 ? `${path}?${asked.toString()}` : path;
  };
  const total = states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (total === 0) return <>{props.empty}</>;
  return (
    <>
      <div className="mb-4">
        <FilterChips label={t.filterByState}>
          <FilterChip label={t.all} to={to(null)} current={chosen === null} count={total} />
          {states.map((state) => (
            <FilterChip
              key={state}
              label={names[state]}
              count={counts[state] ?? 0}
              active={chosen === state}
              to={to(chosen === state ? null : state)}
            />
          ))}
        </FilterChips>
      </div>
      <Table
        caption={caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          props.none ?? (
            <EmptyState
              title={t.noneInState}
              action={<ButtonLink to={to(null)}>{t.showAll}</ButtonLink>}
            />
          )
        }
        columns={[
          {
            key: 'title',
            label: title.label,
            primary: true,
            cell: (row) => (
              <RecordLink to={`${path}/${row.id}`} isExample={row.exampleNote !== null}>
                {title.of(row)}
              </RecordLink>
            ),
          },
          ...columns,
          {
            key: 'state',
            label: t.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{names[state]}</Badge>,
          },
        ]}
      />
      <Pagination
        firstTo={new URLSearchParams(search).has('cursor') ? to(chosen) : null}
        nextTo={props.nextCursor === null ? null : to(chosen, props.nextCursor)}
      />
    </>
  );
}
