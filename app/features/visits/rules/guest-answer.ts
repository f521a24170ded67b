import type { ReminderKind } from './reminder';
import type { Period } from './schedule-form';

/** Where and when a visit is received, as the guest is told. */
interface Appointed {
  readonly visitId: string;
  readonly period: Period;
  readonly place: string;
}

/** What a guest is told of its request: the mail, the letter and the calendar entry are made of it. */
export type GuestAnswer =
  | { readonly kind: 'received'; readonly link: string }
  | (Appointed & { readonly kind: 'accepted'; readonly hostNote?: string | undefined })
  | (Appointed & { readonly kind: 'merged'; readonly otherDelegations: readonly string[] })
  | (Appointed & {
      readonly kind: 'rescheduled';
      readonly previousPeriod: Period;
      readonly reason?: string | undefined;
    })
  | {
      readonly kind: 'offered' | 'online';
      readonly offered: readonly (Period & { readonly place?: string | undefined })[];
      readonly answerUntil: Date;
      readonly message: string;
    }
  | { readonly kind: 'declined'; readonly reason: string }
  | {
      readonly kind: 'cancelled';
      readonly visitId: string;
      readonly period: Period;
      readonly reason: string;
    }
  | {
      readonly kind: 'reminder';
      readonly when: ReminderKind;
      readonly period: Period;
      readonly place: string;
      readonly hostNote: string;
    }
  /** the guest cannot come, and its calendar forgets the visit */
  | { readonly kind: 'ownCancel'; readonly visitId: string }
  | { readonly kind: 'offerLapsed' }
  | { readonly kind: 'slotFree'; readonly period: Period; readonly until: Date };
