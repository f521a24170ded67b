import { contentMark, itemMark, orderMark } from '~/features/programme/agenda-mark.server';
import { agendaOf } from '~/features/programme/agenda.server';
import { programmeContent } from '~/features/programme/programme-content.server';
import { speakerMark } from '~/features/programme/speakers-view.server';
import { hashToken } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';

const DAY_MS = 24 * 3_600_000;

/** A scheduled visit with two items of a programme, a question of its guests, and two speakers. */
export async function makeProgramme(
  tx: Tx,
  { agencyId, regionCode, roomId }: { agencyId: string; regionCode: string; roomId: string },
  now: Date,
) {
  const startsAt = new Date(now.getTime() + 30 * DAY_MS);
  const visit = await tx.visit.create({
    data: {
      ...{ agencyId, roomId, state: 'scheduled', startsAt, createdAt: now },
      number: `KJ-${regionCode}-acara`,
      visitType: 'sharingSession',
      subject: 'Belajar Pokja SPBE',
      endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
      timeZone: 'Asia/Jakarta',
    },
    include: { room: true },
  });
  const speaker = (name: string, retiredAt: Date | null) =>
    tx.speaker.create({
      data: { agencyId, name, retiredAt },
      include: { topics: true, indicators: true },
    });
  const inUse = await speaker(`Narasumber ${regionCode}`, null);
  const retired = await speaker(`Narasumber lama ${regionCode}`, now);
  const item = (position: number) =>
    tx.agendaItem.create({
      data: {
        ...{ agencyId, visitId: visit.id, position, startOffset: position * 30, duration: 30 },
        title: `Acara ${position}`,
      },
    });
  const first = await item(0);
  await item(1);
  const request = await tx.visitRequest.create({
    data: {
      ...{ agencyId, visitId: visit.id, state: 'accepted', submittedAt: now },
      ...{ registerYear: 2024, registerNumber: 2, receivedOn: '2024-05-02' },
      trackingCode: `ACARA-${regionCode}`,
      trackingTokenHash: hashToken(`link of the programme of ${regionCode}`),
      visitType: 'sharingSession',
      guestAgencyName: 'Diskominfotik Kota Blitar',
      subject: 'Belajar Pokja SPBE',
      headCount: 12,
      contactName: 'Narahubung',
      contactPhone: '0812 3456 7890',
    },
  });
  const question = await tx.guestQuestion.create({
    data: { agencyId, requestId: request.id, body: 'Bagaimana Pokja dibentuk?', askedAt: now },
  });
  const items = await agendaOf(tx, agencyId, visit.id);
  return {
    programmeVisitId: visit.id,
    agendaItemId: first.id,
    agendaItemMark: items.flatMap((each) => (each.id === first.id ? itemMark(each) : []))[0] ?? '',
    agendaOrder: orderMark(items),
    programmeMark: contentMark(await programmeContent(tx, agencyId, visit)),
    questionId: question.id,
    speakerId: inUse.id,
    speakerMark: speakerMark(inUse),
    retiredSpeakerId: retired.id,
  };
}
