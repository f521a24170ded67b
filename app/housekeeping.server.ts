import { forgetEndedSessions } from './features/accounts/session.server';
import { forgetUnsentLetters } from './features/visits/forget-unsent-letters.server';
import type { Services } from './platform/services.server';

const HOUR_MS = 3_600_000;
/** A form that was not sent within a day is not coming any more. */
const FORM_MS = 24 * HOUR_MS;

/** What has to be tidied now and then: ended sessions, half uploads, letters of forms never sent. */
export async function tidy(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - FORM_MS);
  await forgetEndedSessions(services);
  await forgetUnsentLetters(services, before);
  await services.files.sweep(before);
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
