import { ROLES, STAFF_ROLES, type Role } from './roles';

// Without wider types: the route builder reads from a row who can act under it.
const everyone = ROLES;
const members = ['otherMember', ...STAFF_ROLES] as const;
const staff = STAFF_ROLES;
const guest = ['guestContact'] as const;
const linkHolder = ['dispositionHolder'] as const;

/**
 * Who may what: the one table, asked by every loader and action. It says what a role may do with
 * records of the agency it stands before; whose records those are, the query says: staff sees its
 * own agency's alone, and another agency's record answers as if it did not exist.
 */
export const PERMISSIONS = {
  // read by all
  'start.read': everyone,
  'library.search': everyone,
  'practice.readPublished': everyone,
  'visit.readPublished': everyone,
  'agency.readProfile': everyone,
  'language.choose': everyone,
  'letter.verify': everyone,
  // A secret address: its token says whose calendar it is.
  'calendar.readFeed': everyone,

  // a guest, without an account
  'request.submit': everyone,
  'request.track': guest,
  'request.withdraw': guest,
  'request.choose': guest,
  'request.cancelOwn': guest,
  'question.ask': guest,

  // one's own account
  'session.start': everyone,
  // Whoever is signed out already is told so, not sent to sign in.
  'session.end': everyone,
  'account.manageOwn': members,
  'account.recover': everyone,
  'invitation.accept': everyone,

  // the host's workspace
  'workspace.open': staff,
  'request.readInbox': ['secretariat', 'officeHead'],
  'request.register': ['secretariat'],
  'request.decide': ['secretariat', 'officeHead'],
  // Whose turn it is, and who takes part in a chain, the records say (features/disposition).
  'disposition.read': staff,
  'disposition.answer': staff,
  'disposition.answerByLink': linkHolder,
  'disposition.start': ['secretariat', 'officeHead'],
  'disposition.record': ['secretariat'],
  'deputy.manage': ['officeHead', 'secretariat', 'administrator'],
  'letter.read': ['secretariat', 'officeHead'],
  'letter.write': ['secretariat', 'officeHead'],
  'letterhead.manage': ['secretariat', 'administrator'],
  'visit.read': staff,
  'visit.move': ['secretariat', 'officeHead'],
  'calendar.read': staff,
  'calendar.manageFeeds': staff,
  'visit.close': ['secretariat', 'officeHead'],
  'delegation.edit': ['secretariat', 'minuteTaker'],
  'attendance.read': ['secretariat', 'officeHead', 'minuteTaker', 'informationOfficer'],
  'attendance.mark': ['secretariat', 'minuteTaker'],
  'programme.read': staff,
  'programme.edit': ['secretariat', 'minuteTaker'],
  'preparation.read': staff,
  'preparation.edit': ['secretariat', 'minuteTaker'],
  'checklist.manage': ['secretariat', 'administrator'],
  'speaker.manage': ['secretariat', 'administrator'],
  'minutes.read': staff,
  'minutes.write': ['minuteTaker', 'secretariat'],
  'minutes.approve': ['officeHead'],
  'practice.readDraft': staff,
  'practice.write': ['minuteTaker', 'secretariat', 'reviewer', 'informationOfficer'],
  'practice.review': ['reviewer'],
  'disclosure.decide': ['informationOfficer'],
  'message.read': ['secretariat', 'administrator'],
  'room.manage': ['secretariat', 'administrator'],
  'reception.manage': ['secretariat', 'administrator'],
  'member.manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** True when any of the roles stands in the permission's row. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}
