import { parse, serialize } from 'cookie';
import { Lucia } from 'lucia';

import { hashToken } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import {
  luciaAdapter,
  type SessionFacts,
  type SessionStore,
  type UserFacts,
} from './lucia-adapter.server';
import type { Member } from './rules/actor';
import { STAFF_ROLES } from './rules/roles';

/**
 * Who is signed in. Only this file and its adapter know Lucia, and session.test.ts tests what is
 * promised here and not Lucia: the library can go in one commit.
 *
 * The cookie holds a random token; what is stored is its SHA-256, so that a copy of the database
 * opens no session.
 */

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionFacts, UserFacts>;
    DatabaseSessionAttributes: SessionFacts;
    DatabaseUserAttributes: UserFacts;
  }
}

const MINUTE = 60_000;
export const IDLE_MS = 12 * 60 * MINUTE;
export const ABSOLUTE_MS = 14 * 24 * 60 * MINUTE;
/** The idle limit is moved at most this often: a page costs no write. */
export const MOVE_EVERY_MS = 5 * MINUTE;
const MOST_DEVICE_LETTERS = 80;

function luciaFor(store: SessionStore): Lucia<SessionFacts, UserFacts> {
  return new Lucia(luciaAdapter(store), {
    getSessionAttributes: (facts) => facts,
    getUserAttributes: (facts) => facts,
  });
}

/**
 * The same services inside an open transaction, so that a use case can end or start sessions in the
 * transaction of its own change.
 */
export function within<S extends SessionStore>(services: S, tx: Tx): S {
  return { ...services, db: tx, write: <T>(work: (tx: Tx) => Promise<T>) => work(tx) };
}

/** `__Host-` binds the cookie to this host; browsers allow it over https only. */
export const sessionCookieName = (secure: boolean): string =>
  secure ? '__Host-kawruh' : 'kawruh_session';

function sessionCookie(secure: boolean, value: string, maxAgeSeconds: number): string {
  return serialize(sessionCookieName(secure), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: maxAgeSeconds,
  });
}

/** The header that makes the browser forget its session. */
export const endedCookie = (services: Pick<Services, 'config'>): string =>
  sessionCookie(services.config.secure, '', 0);

function sessionIdFrom(services: Services, cookieHeader: string | null): string | null {
  if (!cookieHeader) return null;
  const token = parse(cookieHeader)[sessionCookieName(services.config.secure)];
  return token ? hashToken(token) : null;
}

/**
 * The member whose session cookie came with the request, or null: no cookie, an unknown or altered
 * one, a session past its idle (12 hours) or absolute (14 days) limit, a disabled account.
 * @throws when the database cannot be read
 */
export async function memberFromRequest(
  services: Services,
  cookieHeader: string | null,
): Promise<Member | null> {
  const sessionId = sessionIdFrom(services, cookieHeader);
  if (sessionId === null) return null;
  const { session, user } = await luciaFor(services).validateSession(sessionId);
  if (!session) return null;
  await moveIdleLimit(services, session);
  return {
    kind: 'member',
    userId: user.id,
    agencyId: user.agencyId,
    name: user.name,
    agencyName: user.agencyName,
    timeZone: zoneOf(user),
    roles: STAFF_ROLES.filter((role) => user.roles.includes(role)),
    sessionId,
  };
}

async function moveIdleLimit(
  { clock, write, log }: Services,
  { id, lastSeenAt, endsAt }: SessionFacts & { id: string },
): Promise<void> {
  const now = clock.now();
  if (now.getTime() - lastSeenAt.getTime() < MOVE_EVERY_MS) return;
  try {
    await write((tx) =>
      tx.session.updateMany({
        where: { id, lastSeenAt },
        data: { lastSeenAt: now, expiresAt: idleLimit(now, endsAt) },
      }),
    );
  } catch (err) {
    // A full disk must not keep people from reading; the session ends earlier, never later.
    log.error({ err }, 'idle limit of a session not moved');
  }
}

const idleLimit = (now: Date, endsAt: Date): Date =>
  new Date(Math.min(now.getTime() + IDLE_MS, endsAt.getTime()));

/**
 * Starts a session with a new token. Whoever signs in, proves its password again or gets other
 * roles gets a new one: a token that was planted before is worth nothing.
 * @returns the Set-Cookie header
 */
export async function startSession(
  services: Services,
  userId: string,
  { device = '' }: { device?: string } = {},
): Promise<{ cookie: string }> {
  const token = services.random.token();
  const now = services.clock.now();
  const endsAt = new Date(now.getTime() + ABSOLUTE_MS);
  await luciaFor(services).createSession(
    userId,
    {
      idleEndsAt: idleLimit(now, endsAt),
      endsAt,
      createdAt: now,
      lastSeenAt: now,
      device: device.slice(0, MOST_DEVICE_LETTERS),
    },
    { sessionId: hashToken(token) },
  );
  return { cookie: sessionCookie(services.config.secure, token, ABSOLUTE_MS / 1000) };
}

/** Ends the session that a cookie names, if any. @returns the header that forgets the cookie */
export async function endSession(
  services: Services,
  cookieHeader: string | null,
): Promise<{ cookie: string }> {
  const sessionId = sessionIdFrom(services, cookieHeader);
  if (sessionId !== null) await luciaFor(services).invalidateSession(sessionId);
  return { cookie: endedCookie(services) };
}

/** Ends every session of a user, but for the one named in `except`. */
export async function endAllSessions(
  services: SessionStore,
  userId: string,
  except?: string,
): Promise<void> {
  const lucia = luciaFor(services);
  if (except === undefined) return lucia.invalidateUserSessions(userId);
  const others = (await lucia.getUserSessions(userId)).filter(({ id }) => id !== except);
  for (const { id } of others) await lucia.invalidateSession(id);
}

/** One device in the list of a user's own sessions. */
export interface SessionView {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The sessions of a user that are alive, last used first. */
export async function listSessions(
  services: SessionStore,
  userId: string,
): Promise<readonly SessionView[]> {
  const sessions = await luciaFor(services).getUserSessions(userId);
  return sessions.map(({ id, device, createdAt, lastSeenAt }) => ({
    id,
    device,
    createdAt,
    lastSeenAt,
  }));
}

/** Ends one session of a user. @throws AppError notFound when the user has no such session */
export async function endOneSession(
  services: SessionStore,
  userId: string,
  sessionId: string,
): Promise<void> {
  const lucia = luciaFor(services);
  const own = await lucia.getUserSessions(userId);
  if (!own.some(({ id }) => id === sessionId)) throw notFound();
  await lucia.invalidateSession(sessionId);
}

/** Deletes the sessions of everybody that are past their limit. */
export async function forgetEndedSessions(services: SessionStore): Promise<void> {
  await luciaFor(services).deleteExpiredSessions();
}
