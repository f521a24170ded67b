import type { Member } from '~/features/accounts/rules/actor';
import { may, type Permission } from '~/features/accounts/rules/permissions';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { byUrgency } from './rules/by-urgency';
import { PUBLIC_CLASSES } from './rules/disclosure';
import { minutesProgress, nextStep, type NextStep } from './rules/next-step';
import { asVisitState } from './rules/state';

const MOST_STEPS = 8;
/** Who takes which step; waiting and being done are nobody's work. */
const WORK: Partial<Record<NextStep, Permission>> = {
  people: 'delegation.edit',
  attendance: 'attendance.mark',
  hold: 'visit.close',
  minutes: 'minutes.write',
  approve: 'minutes.approve',
  lesson: 'practice.write',
};

/**
 * What waits for the reader: requests to answer, the next step of each visit under way, and what is to
 * be decided on disclosure; the most urgent visits first.
 */
export async function nextStepsView({ db, clock }: Services, actor: Member) {
  const now = clock.now();
  const { agencyId } = actor;
  const [requests, visits, undisclosed] = await Promise.all([
    may(actor.roles, 'request.decide')
      ? db.visitRequest.findMany({
          where: { agencyId, state: 'submitted' },
          orderBy: { submittedAt: 'asc' },
          take: MOST_STEPS,
          select: { id: true, subject: true, guestAgencyName: true, submittedAt: true },
        })
      : [],
    db.visit.findMany({
      where: { agencyId, state: { not: 'cancelled' } },
      orderBy: { startsAt: 'desc' },
      take: MOST_STEPS * 4,
      select: {
        id: true,
        subject: true,
        state: true,
        startsAt: true,
        timeZone: true,
        delegations: { select: { agencyName: true }, take: 1 },
        minutes: { select: { state: true } },
        _count: { select: { practices: true, attendees: true } },
        attendees: { where: { presentAt: { not: null } }, take: 1, select: { id: true } },
      },
    }),
    may(actor.roles, 'disclosure.decide')
      ? db.visit.findMany({
          where: {
            agencyId,
            state: 'held',
            OR: [
              { disclosureClass: null },
              {
                // While the visit is closed nothing is to be decided on its minutes.
                disclosureClass: { in: PUBLIC_CLASSES },
                minutes: { is: { agencyId, state: 'approved', disclosureClass: null } },
              },
            ],
          },
          orderBy: { startsAt: 'desc' },
          take: MOST_STEPS,
          select: {
            id: true,
            subject: true,
            disclosureClass: true,
            minutes: { select: { state: true, disclosureClass: true } },
            startsAt: true,
            timeZone: true,
            delegations: { select: { agencyName: true }, take: 1 },
          },
        })
      : [],
  ]);
  const steps = visits.flatMap((visit) => {
    const step = nextStep({
      state: asVisitState(visit.state),
      hasStarted: visit.startsAt <= now,
      invited: visit._count.attendees,
      present: visit.attendees.length,
      minutes: minutesProgress(visit.minutes),
      practices: visit._count.practices,
    });
    const shown = stepFor(actor, step);
    return shown === null ? [] : [{ ...card(visit), step: shown }];
  });
  return {
    requests,
    visits: byUrgency(steps, now).slice(0, MOST_STEPS),
    // The visit first, then its minutes: each is decided on its own page.
    disclosures: undisclosed.flatMap((visit) => [
      ...(visit.disclosureClass === null ? [{ ...card(visit), of: 'visit' as const }] : []),
      ...(visit.minutes?.state === 'approved' && visit.minutes.disclosureClass === null
        ? [{ ...card(visit), of: 'minutes' as const }]
        : []),
    ]),
  };
}

/** The step as this reader sees it; null when it is nothing to them. */
function stepFor({ roles }: Member, step: NextStep): NextStep | 'awaitHold' | null {
  const permission = WORK[step];
  if (permission && may(roles, permission)) return step;
  // Whoever writes the minutes is told what is awaited, or the visit would be gone from the list.
  return step === 'hold' && may(roles, 'minutes.write') ? 'awaitHold' : null;
}

function card(visit: {
  readonly id: string;
  readonly subject: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly delegations: readonly { readonly agencyName: string }[];
}) {
  return {
    id: visit.id,
    subject: visit.subject,
    guest: visit.delegations[0]?.agencyName ?? '',
    startsAt: visit.startsAt,
    zone: zoneOf(visit),
  };
}
