import { decrypt } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

/** What a message in the outbox says to the one who receives it. */
export const mailText = ({ config }: Pick<Services, 'config'>, body: string | undefined): string =>
  body ? decrypt(config.secret, body) : '';
