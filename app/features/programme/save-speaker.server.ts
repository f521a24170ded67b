import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import type { FieldErrors } from './agenda.server';
import type { SaveSpeakerForm, SpeakerForm } from './rules/programme-form';
import { speakerMark } from './speakers-view.server';

export type SavedSpeaker =
  { readonly speakerId: string } | { readonly changed: true } | { readonly errors: FieldErrors };

/** Adds a speaker to the catalogue. @returns its id, or the fields that stand against it */
export async function addSpeaker(
  { write, clock }: Services,
  actor: Member,
  form: SpeakerForm,
): Promise<SavedSpeaker> {
  const now = clock.now();
  return write<SavedSpeaker>(async (tx) => {
    const errors = await against(tx, actor, form);
    if (errors) return { errors };
    const { id } = await tx.speaker.create({
      data: {
        ...{ agencyId: actor.agencyId, ...textOf(form) },
        topics: { connect: form.topics.map((slug) => ({ slug })) },
        indicators: { connect: form.indicators.map((one) => ({ id: one })) },
      },
    });
    await recordSpeaker(tx, actor, id, 'speaker.added', now);
    return { speakerId: id };
  });
}

/**
 * Saves a speaker.
 * @returns `changed` when a colleague saved meanwhile: nothing was saved
 * @throws AppError notFound
 */
export async function saveSpeaker(
  { write, clock }: Services,
  actor: Member,
  form: SaveSpeakerForm,
): Promise<SavedSpeaker> {
  const now = clock.now();
  return write<SavedSpeaker>(async (tx) => {
    const stored = await tx.speaker.findFirst({
      where: { id: form.speakerId, agencyId: actor.agencyId },
      include: { topics: true, indicators: true },
    });
    if (!stored) throw notFound();
    const errors = await against(tx, actor, form, stored.id);
    if (errors) return { errors };
    if (speakerMark(stored) !== form.mark) return { changed: true };
    await tx.speaker.update({
      where: { id: stored.id, agencyId: actor.agencyId },
      data: {
        ...textOf(form),
        topics: { set: form.topics.map((slug) => ({ slug })) },
        indicators: { set: form.indicators.map((id) => ({ id })) },
      },
    });
    await recordSpeaker(tx, actor, stored.id, 'speaker.saved', now);
    return { speakerId: stored.id };
  });
}

/**
 * Takes a speaker out of the catalogue, or back into it. Programmes that name the speaker keep the name.
 * @throws AppError notFound
 */
export async function setSpeakerRetired(
  { write, clock }: Services,
  actor: Member,
  speakerId: string,
  retired: boolean,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const { count } = await tx.speaker.updateMany({
      where: { id: speakerId, agencyId: actor.agencyId },
      data: { retiredAt: retired ? now : null },
    });
    if (count === 0) throw notFound();
    await recordSpeaker(
      tx,
      actor,
      speakerId,
      retired ? 'speaker.retired' : 'speaker.restored',
      now,
    );
  });
}

function textOf(form: SpeakerForm) {
  return {
    ...{ name: form.name, positionTitle: form.positionTitle ?? '', unit: form.unit ?? '' },
    ...{ email: form.email?.toLowerCase() ?? '', userId: form.userId ?? null },
  };
}

async function against(
  tx: Tx,
  { agencyId }: Member,
  form: SpeakerForm,
  own?: string,
): Promise<FieldErrors | null> {
  const unknown = await unknownSubjects(tx, form);
  if (unknown) return unknown;
  if (form.userId === undefined) return null;
  const user = await tx.user.findFirst({
    where: { id: form.userId, agencyId },
    select: { id: true },
  });
  if (!user) return { userId: [errorCode('choiceUnknown')] };
  const other = await tx.speaker.findFirst({
    where: { agencyId, userId: user.id, ...(own ? { id: { not: own } } : {}) },
    select: { id: true },
  });
  return other ? { userId: [errorCode('userIsSpeaker')] } : null;
}

async function recordSpeaker(tx: Tx, actor: Member, id: string, action: string, at: Date) {
  await recordHistory(tx, {
    ...{ agencyId: actor.agencyId, recordType: 'speaker', recordId: id, action, at },
    actor: { id: actor.userId, name: actor.name },
  });
}
