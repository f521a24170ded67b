import { hashToken } from '~/platform/clock/random.server';
import type { Reader } from '~/platform/database/database.server';

import { STAFF_ROLES, type StaffRole } from './rules/roles';

export interface OpenInvitation {
  /** hash of the secret: names the invitation, opens nothing */
  readonly id: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly email: string;
  readonly roles: readonly StaffRole[];
  readonly expiresAt: Date;
}

const OPEN = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });
const FIELDS = {
  tokenHash: true,
  agencyId: true,
  email: true,
  roles: true,
  expiresAt: true,
  agency: { select: { shortName: true } },
} as const;

interface Row {
  tokenHash: string;
  agencyId: string;
  email: string;
  roles: string;
  expiresAt: Date;
  agency: { shortName: string };
}

const shown = (row: Row): OpenInvitation => ({
  id: row.tokenHash,
  agencyId: row.agencyId,
  agencyName: row.agency.shortName,
  email: row.email,
  roles: rolesIn(row.roles),
  expiresAt: row.expiresAt,
});

function rolesIn(json: string): readonly StaffRole[] {
  const stored: unknown = JSON.parse(json);
  return Array.isArray(stored) ? STAFF_ROLES.filter((role) => stored.includes(role)) : [];
}

/** The invitation that a link opens, or null: unknown, accepted, revoked, past its seven days. */
export async function invitationOfLink(
  db: Reader,
  token: string,
  now: Date,
): Promise<OpenInvitation | null> {
  const row = await db.invitation.findFirst({
    where: { tokenHash: hashToken(token), ...OPEN(now) },
    select: FIELDS,
  });
  return row ? shown(row) : null;
}

/** The open invitations of an agency, newest first; at most a hundred. */
export async function openInvitations(
  db: Reader,
  agencyId: string,
  now: Date,
): Promise<readonly OpenInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { agencyId, ...OPEN(now) },
    select: FIELDS,
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return rows.map(shown);
}
