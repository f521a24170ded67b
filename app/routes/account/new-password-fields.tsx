import type { FieldMetadata } from '@conform-to/react';

import { useMessages } from '~/platform/languages/use-messages';
import { fieldProps, TextField } from '~/ui/form-field';

import { accountMessages } from './account-messages';

/** A new password, twice. Nothing cuts it short while it is typed: the server counts characters. */
export function NewPasswordFields({
  password,
  repeated,
}: {
  password: FieldMetadata<string>;
  repeated: FieldMetadata<string>;
}) {
  const t = useMessages(accountMessages);
  return (
    <>
      <TextField
        {...fieldProps(password)}
        label={t.newPassword}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
        width="medium"
        defaultValue={undefined}
        maxLength={undefined}
      />
      <TextField
        {...fieldProps(repeated)}
        label={t.repeated}
        type="password"
        autoComplete="new-password"
        width="medium"
        defaultValue={undefined}
        maxLength={undefined}
      />
    </>
  );
}
