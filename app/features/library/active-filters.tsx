import { Link } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { FilterChip, FilterChips } from '~/ui/filter-chip';

import { libraryMessages } from './library-messages';
import { libraryAddress, type Facet } from './rules/filters';

export interface ActiveFilter {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  /** the same search without it */
  readonly withoutIt: string;
}

/** What narrows the results now; each chip takes itself away. */
export function ActiveFilters({
  active,
  query,
}: {
  active: readonly ActiveFilter[];
  query: string;
}) {
  const t = useMessages(libraryMessages);
  if (active.length === 0) return null;
  return (
    <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <FilterChips>
        {active.map(({ facet, value, label, withoutIt }) => (
          <FilterChip
            key={`${facet} ${value}`}
            label={
              value === 'practice' || value === 'minutes' || value === 'visit' ? t[value] : label
            }
            to={withoutIt}
            active
          />
        ))}
      </FilterChips>
      {active.length > 1 ? (
        <Link to={libraryAddress(query, {})} className="link text-sm">
          {t.clearAll}
        </Link>
      ) : null}
    </div>
  );
}
