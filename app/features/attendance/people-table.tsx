import { Form } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Button, ButtonLink } from '~/ui/button';
import { ExampleBadge } from '~/ui/example-badge';
import { Table, type Column } from '~/ui/table';

import type { ListedPerson } from './listed-people.server';
import { peopleMessages } from './people-messages';

/** One side of the list, in the order of a daftar hadir. */
export function PeopleTable({
  people,
  side,
  mayEdit,
  path,
}: {
  people: readonly ListedPerson[];
  side: string;
  mayEdit: boolean;
  path: string;
}) {
  const t = useMessages(peopleMessages);
  const columns: Column<ListedPerson>[] = [
    {
      key: 'name',
      label: t.name,
      primary: true,
      cell: (person) => (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1" id={`orang-${person.id}`}>
          {person.name}
          {person.isPresent ? <Badge tone="good">{t.present}</Badge> : null}
          {person.isWalkIn ? <Badge>{t.walkIn}</Badge> : null}
          {person.isExample ? <ExampleBadge /> : null}
        </span>
      ),
    },
    {
      key: 'position',
      label: t.position,
      cell: (person) => [person.positionTitle, person.rank].filter(Boolean).join(', ') || '–',
    },
    { key: 'agency', label: t.agency, cell: (person) => person.agencyName || '–' },
    {
      key: 'nip',
      label: t.nip,
      cell: (person) => <span className="whitespace-nowrap">{person.maskedNumber ?? '–'}</span>,
    },
  ];
  if (mayEdit) {
    columns.push({
      key: 'actions',
      label: t.actions,
      labelHiddenOnPhones: true,
      cell: (person) => (
        <div className="flex gap-2">
          <ButtonLink to={`${path}?edit=${person.id}#ubah`} size="small">
            {t.edit}
            <span className="sr-only">{t.ofPerson(person.name)}</span>
          </ButtonLink>
          <Form method="post" action={path}>
            <input type="hidden" name="attendeeId" value={person.id} />
            <Button type="submit" name="intent" value="remove" size="small" variant="quiet">
              {t.remove}
              <span className="sr-only">{t.ofPerson(person.name)}</span>
            </Button>
          </Form>
        </div>
      ),
    });
  }
  return (
    <Table caption={t.caption(side)} columns={columns} rows={people} rowKey={({ id }) => id} />
  );
}
