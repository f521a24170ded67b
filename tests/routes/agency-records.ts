import { STAFF_ROLES } from '~/features/accounts/rules/roles';
import { draftLetter } from '~/features/letters/draft-letter.server';
import { sealRemoved } from '~/features/attendance/removed-person.server';
import { contentMark } from '~/features/minutes/content-mark.server';
import { redacted, redactionSource } from '~/features/minutes/redaction-source.server';
import { textMark } from '~/features/minutes/text-mark.server';
import { readRoom, roomMark } from '~/features/rooms/room-view.server';
import { hashToken } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import type { Services } from '~/platform/services.server';

import { makeAgency } from '../support/records';
import { cookieOf } from './program';
import { makeProgramme } from './programme-records';

const DAY_MS = 24 * 3_600_000;

/**
 * One record of every kind that a form can name, in the state in which that form is accepted. Only
 * the ids differ from agency to agency.
 */
export type AgencyRecords = Awaited<ReturnType<typeof makeAgencyRecords>>;

/** An agency with records of every kind, and the cookie of somebody there who has every role. */
export async function makeAgencyRecords(services: Services, regionCode: string) {
  const shortName = `Diskominfo ${regionCode}`;
  const agency = await makeAgency(services, { regionCode, shortName });
  const agencyId = agency.id;
  const cookie = await cookieOf(services, agencyId, STAFF_ROLES);
  const self = await services.db.user.findFirstOrThrow({ where: { agencyId } });
  const ids = await services.write(async (tx) => {
    const now = services.clock.now();
    const photo = await tx.storedFile.create({
      data: {
        ...{ agencyId, sha256: hashToken(`photo of ${regionCode}`), size: 1, purpose: 'roomPhoto' },
        ...{ mediaType: 'image/webp', originalName: 'aula.jpg', createdAt: now, attachedAt: now },
      },
    });
    const room = await tx.room.create({
      data: { agencyId, name: 'Aula', capacity: 40, photoFileId: photo.id },
    });
    const retired = await tx.room.create({
      data: { agencyId, name: 'Ruang lama', capacity: 10, retiredAt: now },
    });
    const blockOut = await tx.blockOut.create({
      data: {
        ...{ agencyId, roomId: room.id, reason: 'Renovasi', createdById: 'rekan', createdAt: now },
        ...{ startsAt: now, endsAt: new Date(now.getTime() + DAY_MS) },
      },
    });
    const people = await makePeople(tx, agencyId, now);
    const feed = await tx.calendarFeed.create({
      data: {
        ...{ agencyId, kind: 'agency', subjectId: agencyId, createdAt: now },
        ...{ tokenHash: hashToken(`feed of ${regionCode}`), createdById: people.colleagueId },
      },
    });
    const request = await tx.visitRequest.create({
      data: {
        agencyId,
        ...{ registerYear: 2024, registerNumber: 1, receivedOn: '2024-05-02' },
        trackingCode: `KODE-${regionCode}`,
        trackingTokenHash: hashToken(`link of ${regionCode}`),
        state: 'submitted',
        visitType: 'sharingSession',
        guestAgencyName: 'Diskominfotik Kota Blitar',
        subject: 'Belajar Pokja SPBE',
        headCount: 12,
        contactName: 'Narahubung',
        contactPhone: '0812 3456 7890',
        submittedAt: now,
      },
    });

    const chain = await makeChain(
      tx,
      { agencyId, requestId: request.id, selfId: self.id, ...people },
      now,
    );
    const message = { agencyId, kind: 'guest.received', recipient: 'tamu', body: '' };
    const whatsapp = await tx.outboxMessage.create({
      data: {
        ...{ ...message, channel: 'whatsapp', subject: 'Diterima', createdAt: now, dueAt: now },
        ...{ recordType: 'visitRequest', recordId: request.id },
      },
    });
    const dead = await tx.outboxMessage.create({
      data: { ...message, subject: 'Gagal', createdAt: now, dueAt: now, deadAt: now, attempts: 8 },
    });

    let days = 0;
    const visit = async (state: 'scheduled' | 'held', direction: 1 | -1 = -1) => {
      days += 1;
      const startsAt = new Date(now.getTime() + direction * (30 + days) * DAY_MS);
      const made = await tx.visit.create({
        data: {
          ...{ agencyId, state, startsAt, roomId: room.id, createdAt: startsAt },
          number: `KJ-${regionCode}-${days}`,
          visitType: 'sharingSession',
          subject: 'Belajar Pokja SPBE',
          endsAt: new Date(startsAt.getTime() + 3_600_000),
          timeZone: 'Asia/Jakarta',
          delegations: { create: { agencyId, agencyName: 'Diskominfotik Kota Blitar' } },
        },
        include: { delegations: true },
      });
      return { id: made.id, delegationId: made.delegations[0]?.id ?? '' };
    };
    const letter = await draftLetter(
      tx,
      services,
      { id: null },
      {
        ...{ agencyId, requestId: request.id, visitId: null, kind: 'declined', reason: 'Penuh.' },
        ...{ zone: 'Asia/Jakarta', guestAgencyName: request.guestAgencyName, headCount: 12 },
        ...{ letterNumber: '', letterDate: null, subject: request.subject },
        trackingCode: request.trackingCode,
      },
    );
    const minutes = (visitId: string, state: 'draft' | 'waiting' | 'approved') =>
      makeMinutes(tx, { agencyId, visitId, state }, now);

    const future = await visit('scheduled', 1);
    const scheduled = await visit('scheduled');
    const attendee = await tx.attendee.create({
      data: {
        ...{ agencyId, visitId: scheduled.id, delegationId: scheduled.delegationId },
        ...{ side: 'guest', position: 1, fullName: 'Orang Tamu' },
      },
    });
    const gone = await tx.attendee.create({
      data: {
        ...{ agencyId, visitId: scheduled.id, delegationId: scheduled.delegationId },
        ...{ side: 'guest', position: 2, fullName: 'Orang Terhapus' },
      },
    });
    await tx.attendee.delete({ where: { id: gone.id } });
    const task = await tx.preparationTask.create({
      data: {
        ...{ agencyId, visitId: scheduled.id, position: 1, area: 'room' },
        ...{ title: 'Uji proyektor', dueAt: now },
      },
    });
    const line = await tx.checklistTemplate.create({
      data: {
        ...{ agencyId, visitType: '', position: 1, area: 'room' },
        ...{ title: 'Uji proyektor', daysBefore: 1 },
      },
    });
    const held = await visit('held');
    const written = await visit('held');
    const draft = await minutes(written.id, 'draft');
    const sent = await visit('held');
    const waiting = await minutes(sent.id, 'waiting');
    const closed = await visit('held');
    const approved = await minutes(closed.id, 'approved');
    return {
      ...people,
      ...chain,
      selfId: self.id,
      roomId: room.id,
      photoFileId: photo.id,
      roomMark: roomMark(await readRoom(tx, { agencyId, roomId: room.id })),
      blockOutId: blockOut.id,
      retiredRoomId: retired.id,
      feedId: feed.id,
      requestId: request.id,
      whatsappId: whatsapp.id,
      deadMessageId: dead.id,
      draftLetterId: letter.letterId,
      scheduledVisitId: scheduled.id,
      futureVisitId: future.id,
      delegationId: scheduled.delegationId,
      attendeeId: attendee.id,
      removedPerson: sealRemoved(services.config.secret, gone),
      taskId: task.id,
      lineId: line.id,
      heldVisitId: held.id,
      writtenVisitId: written.id,
      itemId: draft.second,
      removedItemId: draft.removed,
      mark: draft.mark,
      sentVisitId: sent.id,
      sentMark: waiting.mark,
      closedVisitId: closed.id,
      closedItemId: approved.first,
      ...(await makeProgramme(tx, { agencyId, regionCode, roomId: room.id }, now)),
      ...(await makePractices(tx, agencyId, people.colleagueId, now)),
    };
  });
  const source = await redactionSource(services.db, agencyId, ids.closedVisitId);
  return { ...ids, previewMark: textMark(redacted(source, []).text), agencyId, cookie };
}

async function makePeople(tx: Tx, agencyId: string, now: Date) {
  const user = (name: string, disabledAt: Date | null) =>
    tx.user.create({
      data: {
        ...{ agencyId, name, disabledAt, createdAt: now },
        email: `${name}.${agencyId}@contoh.go.id`,
        roles: { create: { role: 'secretariat' } },
      },
    });
  const { id: colleagueId } = await user('rekan', null);
  const { id: disabledId } = await user('keluar', now);
  const later = new Date(now.getTime() + DAY_MS);
  const session = await tx.session.create({
    data: {
      ...{ id: hashToken(`session of ${colleagueId}`), userId: colleagueId },
      ...{ expiresAt: later, endsAt: later, createdAt: now, lastSeenAt: now },
    },
  });
  const invitation = await tx.invitation.create({
    data: {
      tokenHash: hashToken(`invitation of ${agencyId}`),
      ...{ agencyId, email: 'undangan@contoh.go.id', roles: '["reviewer"]' },
      ...{ invitedById: colleagueId, createdAt: now, expiresAt: later },
    },
  });
  return { colleagueId, disabledId, sessionId: session.id, invitationId: invitation.tokenHash };
}

/** A step that waits for the sender, one on paper, one that the sender gave, and a deputy to come. */
async function makeChain(
  tx: Tx,
  its: { agencyId: string; requestId: string; selfId: string; colleagueId: string },
  now: Date,
) {
  const { agencyId, requestId, selfId, colleagueId } = its;
  const given = async (fromUserId: string, receiver: { userId: string | null; name: string }) => {
    const made = await tx.disposition.create({
      data: {
        ...{ agencyId, requestId, fromUserId, fromName: 'Kepala Dinas', createdAt: now },
        instruction: 'Untuk ditindaklanjuti',
        receivers: { create: { agencyId, ...receiver, state: 'waiting' } },
      },
      include: { receivers: true },
    });
    return { id: made.id, stepId: made.receivers[0]?.id ?? '' };
  };
  const toSelf = await given(colleagueId, { userId: selfId, name: 'Orang Contoh' });
  const toColleague = await given(selfId, { userId: colleagueId, name: 'rekan' });
  const onPaper = await given(colleagueId, { userId: null, name: 'Kepala Bidang' });
  const deputy = await tx.deputy.create({
    data: {
      ...{ agencyId, absentUserId: selfId, deputyUserId: colleagueId, capacity: 'plh' },
      ...{ firstDay: '2024-06-03', lastDay: '2024-06-07', createdById: selfId, createdAt: now },
    },
  });
  return {
    stepId: toSelf.stepId,
    paperStepId: onPaper.stepId,
    givenId: toColleague.id,
    deputyId: deputy.id,
  };
}

async function makeMinutes(
  tx: Tx,
  { agencyId, visitId, state }: { agencyId: string; visitId: string; state: string },
  now: Date,
) {
  const line = (position: number, deletedAt: Date | null = null) => ({
    ...{ agencyId, kind: 'discussion', position, deletedAt, updatedAt: now },
    ...{ body: `Butir ${position}.`, bodyHtml: `<p>Butir ${position}.</p>` },
  });
  const made = await tx.minutes.create({
    data: {
      ...{ agencyId, visitId, state, createdAt: now },
      ...(state === 'approved' ? { approvedAt: now } : {}),
      items: { create: [line(1), line(2), line(3, now)] },
    },
    include: { items: { orderBy: { position: 'asc' } } },
  });
  const shown = made.items.filter(({ deletedAt }) => deletedAt === null);
  const [first = '', second = '', removed = ''] = made.items.map(({ id }) => id);
  return { first, second, removed, mark: contentMark(made, shown) };
}

async function makePractices(tx: Tx, agencyId: string, authorId: string, now: Date) {
  const practice = async (state: string) => {
    const { id } = await tx.practice.create({
      data: {
        ...{ agencyId, authorId, state, createdAt: now, updatedAt: now, year: 2024 },
        title: `Pokja per domain, ${state}`,
        ...{ summary: 'Ringkasan.', problem: 'Masalah.', steps: 'Langkah.', results: 'Hasil.' },
      },
    });
    return id;
  };
  return {
    draftPracticeId: await practice('draft'),
    reviewedPracticeId: await practice('inReview'),
    publishedPracticeId: await practice('published'),
  };
}
