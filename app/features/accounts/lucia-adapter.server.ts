import type { Adapter, DatabaseSession } from 'lucia';

import type { Clock } from '~/platform/clock/clock';
import type { Database } from '~/platform/database/database.server';

/** What is kept of a session beside its owner. Times are UTC instants of the clock handed in. */
export interface SessionFacts {
  /** idle limit: moves with use, never past `endsAt` */
  readonly idleEndsAt: Date;
  /** absolute limit: never moves */
  readonly endsAt: Date;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly device: string;
}

/** The few columns of a user that a request needs; a password hash is never among them. */
export interface UserFacts {
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly timeZone: string;
  readonly roles: readonly string[];
}

export interface SessionStore extends Pick<Database, 'db' | 'write'> {
  readonly clock: Clock;
}

// Lucia asks the machine's clock. The clock handed in decides here, and Lucia is told of a session
// that either never ends or ended long ago.
const NEVER = new Date('9999-12-31T00:00:00Z');
const LONG_AGO = new Date(0);

const USER = {
  id: true,
  name: true,
  agencyId: true,
  disabledAt: true,
  roles: { select: { role: true } },
  agency: { select: { shortName: true, timeZone: true } },
} as const;

/** Lucia's sessions in our database. Every failure is thrown, that of a delete too. */
export function luciaAdapter({ db, write, clock }: SessionStore): Adapter {
  const asLucia = (row: SessionFacts & { id: string; userId: string; expiresAt: Date }) => {
    const now = clock.now();
    const alive = now < row.expiresAt && now < row.endsAt;
    const { endsAt, createdAt, lastSeenAt, device } = row;
    return {
      id: row.id,
      userId: row.userId,
      expiresAt: alive ? NEVER : LONG_AGO,
      attributes: { idleEndsAt: row.expiresAt, endsAt, createdAt, lastSeenAt, device },
    } satisfies DatabaseSession;
  };

  return {
    getSessionAndUser: async (id) => {
      const row = await db.session.findUnique({
        where: { id },
        include: { user: { select: USER } },
      });
      if (!row) return [null, null];
      const { user } = row;
      const session = asLucia({ ...row, idleEndsAt: row.expiresAt });
      // Without a user Lucia deletes the session: a disabled account is out at once.
      if (user.disabledAt) return [session, null];
      const attributes: UserFacts = {
        name: user.name,
        agencyId: user.agencyId,
        agencyName: user.agency.shortName,
        timeZone: user.agency.timeZone,
        roles: user.roles.map(({ role }) => role),
      };
      return [session, { id: user.id, attributes }];
    },
    getUserSessions: async (userId) => {
      const rows = await db.session.findMany({
        where: { userId },
        orderBy: { lastSeenAt: 'desc' },
      });
      return rows.map((row) => asLucia({ ...row, idleEndsAt: row.expiresAt }));
    },
    setSession: async ({ id, userId, attributes }) => {
      const { idleEndsAt, ...kept } = attributes;
      await write((tx) =>
        tx.session.create({ data: { ...kept, id, userId, expiresAt: idleEndsAt } }),
      );
    },
    // Lucia moves a limit only when half of it is over by the machine's clock: never, here.
    updateSessionExpiration: () =>
      Promise.reject(new Error('the idle limit is moved by session.server.ts')),
    deleteSession: async (id) => {
      await write((tx) => tx.session.deleteMany({ where: { id } }));
    },
    deleteUserSessions: async (userId) => {
      await write((tx) => tx.session.deleteMany({ where: { userId } }));
    },
    deleteExpiredSessions: async () => {
      const now = clock.now();
      await write((tx) => tx.session.deleteMany({ where: { expiresAt: { lte: now } } }));
    },
  };
}
