import { forgetOldInvitations } from './features/accounts/forget-old-invitations.server';
import { forgetOldMail, MAIL_KEPT_MS } from './features/accounts/forget-old-mail.server';
import { forgetOldResets } from './features/accounts/forget-old-resets.server';
import { forgetEndedSessions } from './features/accounts/session.server';
import { forgetOldFailures } from './features/accounts/sign-in-failures.server';
import { forgetUnsentLetters } from './features/visits/forget-unsent-letters.server';
import { namedFiles } from './features/visits/letter-file.server';
import { forgetMailFiles } from './platform/mail/mail-files.server';
import type { Services } from './platform/services.server';

const HOUR_MS = 3_600_000;
/** A form that was not sent within a day is not coming any more. */
const FORM_MS = 24 * HOUR_MS;

type Step = (services: Services, before: Date) => Promise<unknown>;

const STEPS: Readonly<Record<string, Step>> = {
  sessions: forgetEndedSessions,
  signInFailures: ({ write, clock }) => write((tx) => forgetOldFailures(tx, clock.now())),
  mail: forgetOldMail,
  mailFiles: ({ config, clock }) =>
    forgetMailFiles(config.dataDirectory, new Date(clock.now().getTime() - MAIL_KEPT_MS)),
  resets: forgetOldResets,
  invitations: forgetOldInvitations,
  letters: forgetUnsentLetters,
  halfUploads: ({ files }, before) => files.sweep(before),
  unnamedFiles: (services, before) =>
    services.files.sweepUnnamed(before, (sha256s) => namedFiles(services, sha256s)),
};

/**
 * What has to be tidied now and then: what is past its time in the database (docs/operations.md),
 * half uploads, and files that no record names. A step that fails is logged and holds up no other;
 * the next run tries it again.
 */
export async function tidy(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - FORM_MS);
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      await run(services, before);
    } catch (error) {
      services.log.error({ step, err: error }, 'housekeeping failed');
    }
  }
}

/** Tidies every hour. `stop` waits for the run that is under way. */
export function startHousekeeping(services: Services): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => tidy(services));
  }, HOUR_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
