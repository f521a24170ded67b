import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { contentMark } from './agenda-mark.server';
import { recordProgramme } from './agenda.server';
import { lastVersion, programmeContent } from './programme-content.server';
import { programmeMail } from './programme-mail';
import { programmeChanges } from './rules/programme-changes';
import type { ProgrammeText } from './rules/programme-text';
import type { PublishForm } from './rules/programme-form';

export type Published =
  | { readonly number: number }
  /** another programme than the one on the screen: nothing was sent */
  | { readonly changed: true };

/**
 * Sends the programme as it stands to both sides: the contacts of all requests of the visit, and the
 * speakers of this version and of the one before, with what changed since then. What was sent is kept.
 * @returns the number of the version; the last one again when nothing changed since
 * @throws AppError notFound; conflict visitNotScheduled, programmeEmpty
 */
export async function publishProgramme(
  services: Services,
  actor: Member,
  visitId: string,
  form: PublishForm,
): Promise<Published> {
  const { write, clock } = services;
  const now = clock.now();
  const { agencyId } = actor;
  return write<Published>(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId },
      include: {
        room: { select: { name: true, address: true } },
        agency: { select: { shortName: true } },
        requests: { where: { state: 'accepted' }, select: { contactEmail: true } },
      },
    });
    if (!visit) throw notFound();
    if (visit.state !== 'scheduled')
      throw new AppError('conflict', { reason: 'visitNotScheduled' });
    const content = await programmeContent(tx, agencyId, visit);
    if (content.items.length === 0) throw new AppError('conflict', { reason: 'programmeEmpty' });
    const last = await lastVersion(tx, agencyId, visit.id);
    const changes = programmeChanges(last?.content ?? null, content);
    // A button pressed twice sends nothing twice.
    if (last && changes.length === 0) return { number: last.number };
    if (contentMark(content) !== form.mark) return { changed: true };
    const number = (last?.number ?? 0) + 1;
    await tx.programmeVersion.create({
      data: {
        ...{ agencyId, visitId: visit.id, number },
        ...{ content: JSON.stringify(content), changes: JSON.stringify(changes) },
        ...{ createdById: actor.userId, createdByName: actor.name, createdAt: now },
      },
    });
    const guests = addresses(visit.requests.map(({ contactEmail }) => contactEmail));
    const speakers = await speakerAddresses(tx, agencyId, content, last?.content ?? null);
    const letter = {
      host: visit.agency.shortName,
      subject: visit.subject,
      number,
      content,
      changes,
    };
    for (const recipient of [...guests, ...speakers.filter((each) => !guests.includes(each))]) {
      await enqueueMail(tx, services, {
        ...{ agencyId, recipient },
        about: { kind: 'programme.published', recordType: 'visit', recordId: visit.id },
        ...programmeMail({ ...letter, isGuest: guests.includes(recipient) }),
      });
    }
    const told = { version: number, guests: guests.length, speakers: speakers.length };
    await recordProgramme(tx, actor, visit.id, 'programme.published', now, told);
    return { number };
  });
}

const addresses = (emails: readonly string[]): string[] => [
  ...new Set(emails.map((email) => email.trim().toLowerCase()).filter(Boolean)),
];

/** Whoever spoke in the version before has to know that nobody counts on them any more. */
async function speakerAddresses(
  tx: Tx,
  agencyId: string,
  content: ProgrammeText,
  before: ProgrammeText | null,
): Promise<string[]> {
  const ids = [...content.speakerIds, ...(before?.speakerIds ?? [])];
  const speakers = await tx.speaker.findMany({
    where: { agencyId, id: { in: ids }, email: { not: '' } },
    orderBy: { id: 'asc' },
    select: { email: true },
  });
  return addresses(speakers.map(({ email }) => email));
}
