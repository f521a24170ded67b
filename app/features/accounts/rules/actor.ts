import type { TimeZone } from '~/platform/languages/format';

import type { Role, StaffRole } from './roles';

/** Nobody signed in. */
export interface Visitor {
  readonly kind: 'visitor';
  readonly roles: readonly Role[];
}

/** Somebody signed in; works in the records of `agencyId` alone. */
export interface Member {
  readonly kind: 'member';
  readonly userId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly agencyName: string;
  readonly timeZone: TimeZone;
  readonly roles: readonly StaffRole[];
  readonly sessionId: string;
}

/** Holds the private link of one request. */
export interface GuestContact {
  readonly kind: 'guestContact';
  readonly requestId: string;
  /** the host that the request was sent to */
  readonly agencyId: string;
  readonly roles: readonly Role[];
}

/**
 * Holds the link that was mailed to one receiver of a disposition. The link may be used or expired:
 * its page says so, and what it asks for is refused.
 */
export interface DispositionHolder {
  readonly kind: 'dispositionHolder';
  readonly stepId: string;
  readonly requestId: string;
  readonly agencyId: string;
  /** whom it was mailed to */
  readonly userId: string;
  readonly name: string;
  readonly timeZone: TimeZone;
  readonly roles: readonly Role[];
}

export type Actor = Visitor | Member | GuestContact | DispositionHolder;

export const VISITOR: Visitor = { kind: 'visitor', roles: ['visitor'] };
