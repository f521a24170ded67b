import { forgetOldInvitations } from './features/accounts/forget-old-invitations.server';
import { forgetOldMail } from './features/accounts/forget-old-mail.server';
import { forgetOldResets } from './features/accounts/forget-old-resets.server';
import { forgetEndedSessions } from './features/accounts/session.server';
import { forgetUnsentLetters } from './features/visits/forget-unsent-letters.server';
import { namedFiles } from './features/visits/letter-file.server';
import type { Services } from './platform/services.server';

const HOUR_MS = 3_600_000;
/** A form that was not sent within a day is not coming any more. */
const FORM_MS = 24 * HOUR_MS;

/**
 * What has to be tidied now and then: what is past its time in the database (docs/operations.md),
 * half uploads, and files that no record names.
 */
export async function tidy(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - FORM_MS);
  await forgetEndedSessions(services);
  await forgetOldMail(services);
  await forgetOldResets(services);
  await forgetOldInvitations(services);
  await forgetUnsentLetters(services, before);
  await services.files.sweep(before);
  await services.files.sweepUnnamed(before, (sha256s) => namedFiles(services, sha256s));
}

/** Tidies every hour; a failure is logged and tried again the next time. */
export function startHousekeeping(services: Services): { stop: () => void } {
  const timer = setInterval(() => {
    tidy(services).catch((error: unknown) => {
      services.log.error({ err: error }, 'housekeeping failed');
    });
  }, HOUR_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
    },
  };
}
