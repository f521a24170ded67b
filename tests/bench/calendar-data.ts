import { hashToken } from '~/platform/clock/random.server';
import { openDatabase, type Database, type Tx } from '~/platform/database/database.server';
import { addDays, weekdayOf } from '~/platform/clock/calendar-day';
import { sessionCookieName } from '~/features/accounts/session.server';

import { emptyDatabase } from './bench-database';

/** 20 rooms with a visit each on every working day: 5,000 visits a year. */
const ROOMS = 20;
const A_TRANSACTION = 500;
const YEAR_MS = 365 * 24 * 3_600_000;
const TOKEN = 'bench-session-0123456789-0123456789-0123456';

export interface FilledCalendar {
  readonly databaseFile: string;
  /** of somebody of the secretariat */
  readonly cookie: string;
  readonly agencyId: string;
}

/** A database of its own with so many visits, as many before today as after. */
export async function calendarWith(count: number): Promise<FilledCalendar> {
  const databaseFile = emptyDatabase(`calendar-${count}`);
  const database = await openDatabase(databaseFile);
  try {
    const { agencyId, rooms } = await database.write(makeHost);
    await fillVisits(database, { agencyId, rooms }, count);
    return { databaseFile, agencyId, cookie: `${sessionCookieName(false)}=${TOKEN}` };
  } finally {
    await database.close();
  }
}

async function makeHost(tx: Tx) {
  const now = new Date();
  const later = new Date(now.getTime() + YEAR_MS);
  const agency = await tx.agency.create({
    data: {
      ...{ kind: 'localAgency', officialName: 'Dinas Contoh', shortName: 'Dinas Contoh' },
      ...{ timeZone: 'Asia/Jakarta', receivesVisits: true },
    },
  });
  const agencyId = agency.id;
  const names = Array.from({ length: ROOMS }, (_, n) => `Ruang ${n + 1}`);
  await tx.room.createMany({ data: names.map((name) => ({ agencyId, name, capacity: 40 })) });
  const rooms = await tx.room.findMany({ where: { agencyId }, select: { id: true } });
  const user = await tx.user.create({
    data: {
      ...{ agencyId, email: 'bench@contoh.go.id', name: 'Orang Contoh' },
      roles: { create: { role: 'secretariat' } },
    },
  });
  await tx.session.create({
    data: {
      ...{ id: hashToken(TOKEN), userId: user.id, expiresAt: later, endsAt: later },
      ...{ createdAt: now, lastSeenAt: now },
    },
  });
  return { agencyId, rooms };
}

async function fillVisits(
  database: Database,
  { agencyId, rooms }: { agencyId: string; rooms: readonly { id: string }[] },
  count: number,
): Promise<void> {
  const days = workingDaysAround(Math.ceil(count / ROOMS));
  for (let start = 0; start < count; start += A_TRANSACTION) {
    const numbers = Array.from(
      { length: Math.min(A_TRANSACTION, count - start) },
      (_, n) => start + n,
    );
    await database.write(async (tx) => {
      await tx.visit.createMany({
        data: numbers.map((n) => {
          const hour = n % 2 === 0 ? 2 : 6;
          const day = days[Math.floor(n / ROOMS)] ?? '';
          const at = (hours: number) => new Date(`${day}T0${hours}:00:00.000Z`);
          return {
            ...{ id: `visit-${n}`, agencyId, number: `KJ-${n}`, state: 'scheduled' },
            ...{ visitType: 'workVisit', subject: `Belajar tata kelola SPBE dan Satu Data ${n}` },
            ...{ startsAt: at(hour), endsAt: at(hour + 2), createdAt: at(hour) },
            ...{ timeZone: 'Asia/Jakarta', roomId: rooms[n % ROOMS]?.id ?? null },
          };
        }),
      });
      await tx.delegation.createMany({
        data: numbers.map((n) => ({
          ...{ agencyId, visitId: `visit-${n}`, agencyName: `Diskominfo Kota Contoh ${n % 500}` },
        })),
      });
    });
  }
}

function workingDaysAround(count: number): readonly string[] {
  const today = new Date().toISOString().slice(0, 10);
  let day = addDays(today, -Math.floor((count / 2) * 1.4));
  const days: string[] = [];
  while (days.length < count) {
    if (weekdayOf(day) < 6) days.push(day);
    day = addDays(day, 1);
  }
  return days;
}
