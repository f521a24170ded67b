import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';

import { roleNames } from './rules/role-names';
import type { StaffRole } from './rules/roles';

/** The roles of somebody, in words. */
export function RoleBadges({ roles }: { roles: readonly StaffRole[] }) {
  const names = useMessages(roleNames);
  return (
    <span className="flex flex-wrap gap-1.5">
      {roles.map((role) => (
        <Badge key={role}>{names[role]}</Badge>
      ))}
    </span>
  );
}
