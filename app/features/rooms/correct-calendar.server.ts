import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import type { CorrectionForm, RamadanForm } from './rules/calendar-form';

/** Makes a day a holiday, collective leave or a working day of the actor's agency alone. */
export async function correctDay(
  { write, clock }: Services,
  actor: Member,
  { day, kind, name = '' }: CorrectionForm,
): Promise<void> {
  const { agencyId } = actor;
  await write(async (tx) => {
    await tx.calendarCorrection.upsert({
      where: { agencyId_day: { agencyId, day } },
      create: { agencyId, day, kind, name },
      update: { kind, name },
    });
    await record(tx, actor, clock.now(), 'calendar.corrected', { day, kind, name });
  });
}

/** Takes a correction back: the nation's calendar holds again. @throws AppError notFound */
export async function undoCorrection(
  { write, clock }: Services,
  actor: Member,
  day: string,
): Promise<void> {
  await write(async (tx) => {
    const { count } = await tx.calendarCorrection.deleteMany({
      where: { agencyId: actor.agencyId, day },
    });
    if (count === 0) throw notFound();
    await record(tx, actor, clock.now(), 'calendar.correctionUndone', { day });
  });
}

/** Sets the Ramadan of a Hijri year for the actor's agency. */
export async function correctRamadan(
  { write, clock }: Services,
  actor: Member,
  { hijriYear, first, last }: RamadanForm,
): Promise<void> {
  const { agencyId } = actor;
  const days = { firstDay: first, lastDay: last };
  await write(async (tx) => {
    await tx.ramadanPeriod.upsert({
      where: { agencyId_hijriYear: { agencyId, hijriYear } },
      create: { agencyId, hijriYear, ...days },
      update: days,
    });
    await record(tx, actor, clock.now(), 'ramadan.corrected', { hijriYear, first, last });
  });
}

/** Takes it back: the announced or computed days hold again. @throws AppError notFound */
export async function undoRamadan(
  { write, clock }: Services,
  actor: Member,
  hijriYear: number,
): Promise<void> {
  await write(async (tx) => {
    const { count } = await tx.ramadanPeriod.deleteMany({
      where: { agencyId: actor.agencyId, hijriYear },
    });
    if (count === 0) throw notFound();
    await record(tx, actor, clock.now(), 'ramadan.correctionUndone', { hijriYear });
  });
}

const record = (
  tx: Tx,
  actor: Member,
  at: Date,
  action: string,
  changes: Readonly<Record<string, unknown>>,
) =>
  recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'calendar',
    recordId: actor.agencyId,
    action,
    actor: { id: actor.userId, name: actor.name },
    at,
    changes,
  });
