import { useMessages } from '~/platform/languages/use-messages';
import { CheckboxGroup, type FieldProps, type FieldValue } from '~/ui/form-field';

import { roleNames, roleTasks } from './rules/role-names';
import { STAFF_ROLES } from './rules/roles';

/** The roles of an agency as boxes to tick, each with what it does. */
export function RoleChoice(props: FieldProps & { defaultValue?: FieldValue }) {
  const names = useMessages(roleNames);
  const tasks = useMessages(roleTasks);
  return (
    <CheckboxGroup
      {...props}
      options={STAFF_ROLES.map((role) => ({ value: role, label: names[role], hint: tasks[role] }))}
    />
  );
}
