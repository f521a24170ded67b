import { remindVisits } from './features/preparation/remind-visits.server';
import { endPassedHolds } from './features/rooms/slot-holds.server';
import { lapseOffers } from './features/visits/end-offer.server';
import { tellPromoted } from './features/visits/let-go.server';
import type { Services } from './platform/services.server';

const MINUTE_MS = 60_000;

type Step = (services: Services) => Promise<unknown>;

const STEPS: Readonly<Record<string, Step>> = {
  offers: lapseOffers,
  reminders: remindVisits,
  // Who merely loses its hold can do nothing about it: its request still waits for its answer.
  holds: (services) =>
    endPassedHolds(services, (tx, { agencyId, promoted }) =>
      tellPromoted(tx, services, agencyId, promoted),
    ),
};

/**
 * What happens because its time has come, whether anybody is there or not. A step that fails is
 * logged and holds up no other; the next minute tries it again.
 */
export async function runDue(services: Services): Promise<void> {
  for (const [step, run] of Object.entries(STEPS)) {
    try {
      await run(services);
    } catch (error) {
      services.log.error({ step, err: error }, 'scheduled step failed');
    }
  }
}

/** Looks every minute, and once at the start. `stop` waits for the run that is under way. */
export function startScheduler(services: Services): { stop: () => Promise<void> } {
  let running = runDue(services);
  const timer = setInterval(() => {
    running = running.then(() => runDue(services));
  }, MINUTE_MS);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
