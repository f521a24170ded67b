import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { makeAgency, makeRoom } from '../../../tests/support/records';
import { openDatabase, refuseUnsafeSqlite } from './database.server';

const topic = (slug: string) => ({ slug, position: 1, name: slug, nameEn: slug, synonyms: '[]' });

describe('one reader, one queued writer', () => {
  it('refuses a write through the reader', async () => {
    const { db } = await testServices();
    const asWriter = db as unknown as { topic: { create: (a: unknown) => Promise<unknown> } };
    await expect(asWriter.topic.create({ data: topic('x') })).rejects.toThrow(
      /readonly|query_only/i,
    );
  });

  it('shows other requests nothing that is not committed', async () => {
    const { db, write } = await testServices();
    const seen: number[] = [];
    await write(async (tx) => {
      await tx.topic.create({ data: topic('a') });
      seen.push(await db.topic.count());
      seen.push(await tx.topic.count());
    });
    seen.push(await db.topic.count());
    expect(seen).toEqual([0, 1, 1]);
  });

  it('loses no write when a transaction beside it rolls back', async () => {
    const { db, write } = await testServices();
    const failing = write(async (tx) => {
      await tx.topic.create({ data: topic('lost') });
      throw new Error('changed my mind');
    });
    const lasting = write((tx) => tx.topic.create({ data: topic('kept') }));
    await expect(failing).rejects.toThrow('changed my mind');
    await lasting;
    expect((await db.topic.findMany()).map((t) => t.slug)).toEqual(['kept']);
  });

  it('counts right under five hundred writers and as many readers at once', async () => {
    const { db, write } = await testServices();
    await write((tx) => tx.sequence.create({ data: { name: 'n', value: 0 } }));
    const writers = Array.from({ length: 500 }, () =>
      write(async (tx) => {
        const { value } = await tx.sequence.findUniqueOrThrow({ where: { name: 'n' } });
        await tx.sequence.update({ where: { name: 'n' }, data: { value: value + 1 } });
      }),
    );
    const readers = Array.from({ length: 500 }, () => db.sequence.findMany());
    await Promise.all([...writers, ...readers]);
    expect((await db.sequence.findUniqueOrThrow({ where: { name: 'n' } })).value).toBe(500);
  });

  it('goes on after a COMMIT that failed', async () => {
    const services = await testServices();
    const { db, write, config } = services;
    // Deferred foreign keys are checked at COMMIT: the one way to make it fail without a full disk.
    const failing = write(async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.topic.create({ data: topic('lost') });
      await tx.userRole.create({ data: { userId: 'nobody', role: 'reviewer' } });
    });
    await expect(failing).rejects.toThrow();
    await write((tx) => tx.topic.create({ data: topic('kept') }));
    expect((await db.topic.findMany()).map((t) => t.slug)).toEqual(['kept']);
    expect(await db.userRole.count()).toBe(0);
    // Seen from outside too: nothing is left open or locked.
    const outside = new Sqlite(config.databaseFile);
    outside.prepare(`INSERT INTO "Sequence" VALUES ('outside', 1)`).run();
    outside.close();
    expect(await db.sequence.count()).toBe(1);
  });

  it('goes on after the disk was full', async () => {
    const { db, write } = await testServices();
    const sizes = await write((tx) => tx.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`);
    const limit = `PRAGMA max_page_count = ${String(sizes[0]?.page_count)}`;
    await write((tx) => tx.$queryRawUnsafe(limit));
    const large = 'x'.repeat(2_000_000);
    await expect(
      write((tx) => tx.topic.create({ data: { ...topic('large'), synonyms: large } })),
    ).rejects.toMatchObject({ kind: 'unavailable', reason: 'diskFull' });
    await write((tx) => tx.$queryRawUnsafe('PRAGMA max_page_count = 1000000'));
    await write((tx) => tx.topic.create({ data: { ...topic('fits'), synonyms: large } }));
    expect((await db.topic.findMany({ select: { slug: true } })).map((t) => t.slug)).toEqual([
      'fits',
    ]);
  });

  it('says plainly that a database cannot be opened', async () => {
    await expect(openDatabase('/nowhere/at/all.db')).rejects.toMatchObject({
      kind: 'unavailable',
      reason: 'databaseUnreadable',
    });
  });

  it('refuses SQLite versions that can corrupt the log', () => {
    expect(() => refuseUnsafeSqlite('3.51.2')).toThrow(/3\.51\.3 or later/);
    expect(() => refuseUnsafeSqlite('3.51.3')).not.toThrow();
    expect(() => refuseUnsafeSqlite('3.53.0')).not.toThrow();
    expect(() => refuseUnsafeSqlite('4.0.0')).not.toThrow();
  });
});

describe('the migrations', () => {
  it('leave every rule of the database in place: redefining a table would drop its triggers', async () => {
    const { sql } = await testServices();
    const triggers = sql
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name`)
      .pluck()
      .all();
    expect(triggers).toEqual([
      'AgendaItem_delete_frees_speaker',
      'AgendaItem_insert_holds_speaker',
      'AgendaItem_speaker_agency',
      'AgendaItem_speaker_agency_update',
      'AgendaItem_update_holds_speaker',
      'HistoryEntry_no_delete',
      'HistoryEntry_no_update',
      'LibraryEntry_text_delete',
      'Occupancy_no_update',
      'Occupancy_room',
      'Occupancy_speaker',
      'OfferSlot_insert_holds_room',
      'OfferSlot_room_agency',
      'OfferSlot_update_frees_room',
      'Visit_frees_all',
      'Visit_holds_room',
      'Visit_moves_room',
      'Visit_moves_speakers',
      'Visit_period_insert',
      'Visit_period_update',
      'Visit_room_agency',
      'Visit_room_agency_update',
    ]);
  });
});

describe('a room holds one visit at a time, whatever the code does', () => {
  const minute = 60_000;
  const day = Date.parse('2024-05-21T00:00:00Z');

  it('never lets two visits overlap, for random bookings, moves and cancellations', async () => {
    const services = await testServices();
    const agency = await makeAgency(services);
    const room = await makeRoom(services, agency.id);
    let number = 0;
    const step = fc.record({
      act: fc.constantFrom('book', 'book', 'move', 'cancel', 'revive'),
      pick: fc.nat(30),
      start: fc.nat(6000),
      length: fc.integer({ min: -10, max: 180 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const ids = (await services.db.visit.findMany({ select: { id: true } })).map((v) => v.id);
        for (const { act, pick, start, length } of steps) {
          const period = {
            startsAt: new Date(day + start * minute),
            endsAt: new Date(day + (start + length) * minute),
          };
          const id = ids[pick % Math.max(1, ids.length)];
          const work = services.write(async (tx) => {
            if (act === 'book' || id === undefined) {
              const made = await tx.visit.create({
                data: {
                  ...period,
                  agencyId: agency.id,
                  number: `KJ-${++number}`,
                  state: 'scheduled',
                  visitType: 'sharingSession',
                  subject: 's',
                  timeZone: 'Asia/Jakarta',
                  roomId: room.id,
                  createdAt: new Date(day),
                },
              });
              ids.push(made.id);
              return;
            }
            const data =
              act === 'move' ? period : { state: act === 'cancel' ? 'cancelled' : 'scheduled' };
            await tx.visit.update({ where: { id }, data });
          });
          await work.catch((error: unknown) => {
            expect(String(error)).toMatch(/visit_room_taken|visit_period_invalid/);
          });
        }
        const held = await services.db.visit.findMany({
          where: { state: { not: 'cancelled' } },
          orderBy: { startsAt: 'asc' },
        });
        for (const [i, visit] of held.entries()) {
          const next = held[i + 1];
          expect(visit.startsAt.getTime()).toBeLessThan(visit.endsAt.getTime());
          if (next) expect(visit.endsAt.getTime()).toBeLessThanOrEqual(next.startsAt.getTime());
        }
      }),
      { numRuns: 25 },
    );
    expect(await services.db.visit.count()).toBeGreaterThan(10);
  });

  it('refuses a room of another agency', async () => {
    const services = await testServices();
    const own = await makeAgency(services);
    const other = await makeAgency(services, { regionCode: '35.77', shortName: 'Lain' });
    const room = await makeRoom(services, other.id);
    const booking = services.write((tx) =>
      tx.visit.create({
        data: {
          agencyId: own.id,
          number: 'KJ-1',
          state: 'scheduled',
          visitType: 'sharingSession',
          subject: 's',
          startsAt: new Date(day),
          endsAt: new Date(day + minute),
          timeZone: 'Asia/Jakarta',
          roomId: room.id,
          createdAt: new Date(day),
        },
      }),
    );
    await expect(booking).rejects.toThrow(/visit_room_foreign/);
  });
});
