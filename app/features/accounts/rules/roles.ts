/** Roles that an agency gives to its own people. */
export const STAFF_ROLES = [
  'secretariat',
  'officeHead',
  'minuteTaker',
  'reviewer',
  'informationOfficer',
  'administrator',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Everybody who can stand before a record: nobody signed in, a guest who holds a tracking link,
 * a receiver who holds the mailed link of a disposition, somebody of another agency, and the staff of the agency that the record belongs to.
 */
export const ROLES = [
  'visitor',
  'guestContact',
  'dispositionHolder',
  'otherMember',
  ...STAFF_ROLES,
] as const;
export type Role = (typeof ROLES)[number];

export function isStaffRole(value: unknown): value is StaffRole {
  return STAFF_ROLES.some((role) => role === value);
}
