import type { AgencyProfile } from '~/features/agencies/agency-profile-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Card } from '~/ui/card';
import { ExampleBadge } from '~/ui/example-badge';

import { agencyMessages } from './agency-messages';

/** A coordination team and the groups under it, each with the domain or aspect it works on. */
export function WorkingGroupsPart({ team }: { team: AgencyProfile['teams'][number] }) {
  const t = useMessages(agencyMessages);
  const facts = [
    ...(team.decreeNumber ? [t.decree(team.decreeNumber)] : []),
    ...(team.coordinator ? [t.coordinator(team.coordinator)] : []),
  ];
  return (
    <div className="mt-6 first:mt-0">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
        {team.name}
        {team.exampleNote === null ? null : <ExampleBadge note={team.exampleNote} />}
      </h3>
      {facts.length > 0 ? <p className="text-sm text-muted">{facts.join(' · ')}</p> : null}
      {team.exampleNote ? (
        <p className="max-w-read text-sm text-muted">{team.exampleNote}</p>
      ) : null}
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        {team.groups.map((group) => (
          <Card as="li" key={group.id} className="space-y-2">
            <p className="font-semibold">{group.name}</p>
            {group.fields.map((field) => (
              <Badge key={field} className="whitespace-normal">
                {field}
              </Badge>
            ))}
            {group.task ? <p>{group.task}</p> : null}
            {group.leadUnit ? (
              <p className="text-sm text-muted">{t.leadUnit(group.leadUnit)}</p>
            ) : null}
          </Card>
        ))}
      </ul>
    </div>
  );
}
