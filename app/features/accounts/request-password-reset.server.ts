import { pseudonym } from '~/platform/clock/random.server';
import type { Locale } from '~/platform/languages/locale';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { accountMails } from './account-mails';
import { makeResetLink } from './reset-link.server';
import { forgetOldFailures } from './sign-in-failures.server';

const HOUR_MS = 60 * 60_000;
/** Mails to one address in an hour; more are not sent, and nobody is told. */
const MAILS_AN_HOUR = 3;

/**
 * Mails a link that sets a new password. Says nothing of whether the address is known: the answer is
 * the same, and both ways are one transaction that writes. A known address still takes a millisecond
 * more: the route evens that out.
 */
export async function requestPasswordReset(
  services: Services,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const { write, clock, config } = services;
  const now = clock.now();
  // Counted among the failures: they are deleted after a day like them.
  const key = pseudonym(config.secret, `reset|${email}`);
  await write(async (tx) => {
    await forgetOldFailures(tx, now);
    await tx.signInFailure.create({ data: { key, at: now } });
    const user = await tx.user.findFirst({
      where: { email, disabledAt: null },
      select: { id: true, name: true, agencyId: true },
    });
    // Links are counted, not questions: who asks all day cannot keep the owner from a link.
    const mailed = await tx.passwordReset.count({
      where: { userId: user?.id ?? '', createdAt: { gt: new Date(now.getTime() - HOUR_MS) } },
    });
    if (!user || mailed >= MAILS_AN_HOUR) return;
    const link = await makeResetLink(tx, services, user.id);
    const texts = accountMails[locale];
    await enqueueMail(tx, services, {
      agencyId: user.agencyId,
      recipient: email,
      subject: texts.resetSubject,
      body: texts.resetBody(user.name, link),
    });
    await recordAccount(tx, {
      agencyId: user.agencyId,
      recordType: 'user',
      recordId: user.id,
      action: 'passwordResetRequested',
      actor: { userId: null, name: '' },
      at: now,
    });
  });
}
