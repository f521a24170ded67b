import type { DispositionHolder, Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';

/** Who takes a step: a member in the app, or whoever holds the link that was mailed for it. */
export interface Acting {
  readonly agencyId: string;
  readonly userId: string;
  readonly name: string;
  readonly via: 'app' | 'link';
  /** writes down what was answered on paper by people without an account */
  readonly mayRecord: boolean;
}

export const actingMember = (member: Member): Acting => ({
  agencyId: member.agencyId,
  userId: member.userId,
  name: member.name,
  via: 'app',
  mayRecord: may(member.roles, 'disposition.record'),
});

export const actingHolder = (holder: DispositionHolder): Acting => ({
  agencyId: holder.agencyId,
  userId: holder.userId,
  name: holder.name,
  via: 'link',
  mayRecord: false,
});
