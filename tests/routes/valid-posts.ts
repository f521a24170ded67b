import type { AgencyRecords } from './agency-records';

/**
 * For every intent of every route, all fields of a form that is accepted when it names the agency's
 * own records. Names that stand in the route's path go into the address. A text instead says why the
 * intent can name no record of an agency. permissions.test.ts fails when an intent is missing here.
 */
type ValidPost = ((its: AgencyRecords) => Record<string, string>) | string;

const ITEM = { kind: 'discussion', body: 'Bahan lain.' };
const REASON = 'Jadwal berubah, mohon maklum.';
const LETTER = {
  ...{ version: '1', number: '005/1/2024', letterDate: '2024-05-02', body: 'Isi surat.' },
  ...{ subject: 'Jawaban', recipientName: 'Kepala Dinas', signerTitle: 'Kepala' },
  signerName: 'Penanda Tangan',
};
const PERSON = { name: 'Budi, S.Kom', positionTitle: '', agencyName: '', rank: '' };
const PRACTICE = { version: '1', title: 'Judul lain', year: '2024', summary: 'Ringkasan lain.' };
const COMPLETE = { ...PRACTICE, problem: 'Masalah.', steps: 'Langkah.', results: 'Hasil.' };
const DISCLOSED = { version: '1', disclosureClass: 'periodicInformation' };

const TASK = { area: 'room', title: 'Uji layar', dueDay: '2024-05-20', dueTime: '15:00' };

export const VALID_POSTS: Readonly<Record<string, ValidPost>> = {
  '/login signIn': 'names an account by its password',
  '/logout signOut': 'ends the session of the cookie alone',
  '/forgot-password send': 'mails whoever owns the address, whoever asks',
  '/reset/:token save': 'the link itself is the right; password-reset.test.ts',
  '/invitation/:token accept': 'the link itself is the right; invitations.test.ts',
  '/language choose': 'writes a cookie alone',
  '/request lessons': 'anybody reads what is public; lessons.test.ts',
  '/request submit': 'anybody asks any host; submit-request.test.ts',
  '/track/:trackingToken choose': 'the link itself is the right; answer-with-dates.test.ts',
  '/track/:trackingToken refuseOffer': 'the link itself is the right; answer-with-dates.test.ts',
  '/track/:trackingToken cancel': 'the link itself is the right; answer-with-dates.test.ts',
  '/track/:trackingToken withdraw': 'the link itself is the right; decide-request.test.ts',

  '/track/:trackingToken askQuestion': 'the link itself is the right; guest-questions.test.ts',
  '/track/:trackingToken saveQuestion': 'the link itself is the right; guest-questions.test.ts',
  '/track/:trackingToken takeBackQuestion': 'the link itself is the right; guest-questions.test.ts',

  '/workspace/account saveProfile': 'changes the sender alone',
  '/workspace/account changePassword': 'changes the sender alone',
  '/workspace/account saveNotices': 'changes the sender alone',
  '/workspace/account endSession': ({ sessionId }) => ({ sessionId }),
  '/workspace/account endOthers': 'ends sessions of the sender alone',

  '/workspace/members invite': 'invites to the sender’s own agency',
  '/workspace/members revokeInvitation': ({ invitationId }) => ({ invitationId }),
  '/workspace/members setRoles': ({ colleagueId }) => ({ userId: colleagueId, roles: 'reviewer' }),
  '/workspace/members disable': ({ colleagueId }) => ({ userId: colleagueId }),
  '/workspace/members enable': ({ disabledId }) => ({ userId: disabledId }),

  '/workspace/calendar move': ({ scheduledVisitId, roomId }) => ({
    ...{ visitId: scheduledVisitId, version: '1', roomId, day: '2024-05-21' },
    ...{ startTime: '09:00', endTime: '11:30', knowingly: 'yes' },
  }),
  '/workspace/calendar/feeds make': ({ roomId }) => ({ kind: 'room', roomId }),
  '/workspace/calendar/feeds revoke': ({ feedId }) => ({ feedId }),

  '/workspace/rooms add': 'adds to the sender’s own agency',
  '/workspace/rooms retire': ({ roomId }) => ({ roomId }),
  '/workspace/rooms restore': ({ retiredRoomId }) => ({ roomId: retiredRoomId }),
  '/workspace/rooms/:roomId save': ({ roomId, roomMark }) => ({
    ...{ roomId, mark: roomMark, name: 'Aula utama', capacity: '60', hours1: '08.00-16.00' },
  }),
  '/workspace/rooms/:roomId savePhoto': 'is nothing without a file; room-photo.test.ts',
  '/workspace/rooms/:roomId removePhoto': ({ roomId, photoFileId }) => ({ roomId, photoFileId }),
  '/workspace/reception save': 'writes the rules of the sender’s own agency',
  '/workspace/holidays correct': 'names a day of the sender’s own calendar',
  '/workspace/holidays undo': 'names a day of the sender’s own calendar',
  '/workspace/holidays correctRamadan': 'names a year of the sender’s own calendar',
  '/workspace/holidays undoRamadan': 'names a year of the sender’s own calendar',
  '/workspace/block-outs add': ({ roomId }) => ({
    ...{ roomId, firstDay: '2024-06-03', reason: 'Renovasi' },
  }),
  '/workspace/block-outs remove': ({ blockOutId }) => ({ blockOutId }),

  '/workspace/requests/new register': 'adds to the sender’s own agency; register-letter.test.ts',
  '/workspace/requests/:requestId accept': ({ requestId, roomId }) => ({
    ...{ requestId, roomId, version: '1', day: '2024-05-21' },
    ...{ startTime: '09:00', endTime: '11:30', hostNote: 'Parkir di belakang.', knowingly: 'yes' },
  }),
  '/workspace/requests/:requestId offer': ({ requestId, roomId }) => ({
    ...{ requestId, version: '1', kind: 'dates', answerUntil: '2024-05-24', knowingly: 'yes' },
    ...{ day1: '2024-05-28', start1: '09:00', end1: '11:00', room1: roomId },
  }),
  '/workspace/requests/:requestId offerOnline': ({ requestId }) => ({
    ...{ requestId, version: '1', kind: 'online', answerUntil: '2024-05-24', knowingly: 'yes' },
    ...{ day1: '2024-05-28', start1: '09:00', end1: '11:00' },
  }),
  '/workspace/requests/:requestId merge': ({ requestId, futureVisitId }) => ({
    ...{ requestId, version: '1', visitId: futureVisitId },
  }),
  '/workspace/requests/:requestId decline': ({ requestId }) => ({
    ...{ requestId, version: '1', reason: REASON },
  }),

  '/disposition/:dispositionToken answer': 'the link itself is the right; disposition-link.test.ts',
  '/disposition/:dispositionToken passOn': 'the link itself is the right; disposition-link.test.ts',
  '/workspace/requests/:requestId/disposition start': ({ requestId, colleagueId }) => ({
    ...{ requestId, receivers: colleagueId, phrases: 'followUp', nature: 'ordinary' },
  }),
  '/workspace/requests/:requestId/disposition passOn': ({ requestId, stepId, colleagueId }) => ({
    ...{ requestId, stepId, version: '1', receivers: colleagueId },
    ...{ instruction: 'Siapkan ruang.', nature: 'urgent', dueOn: '2024-05-10' },
  }),
  '/workspace/requests/:requestId/disposition answer': ({ requestId, stepId }) => ({
    ...{ requestId, stepId, version: '1', answer: 'finish', note: 'Sudah.' },
  }),
  '/workspace/requests/:requestId/disposition withdraw': ({ requestId, givenId }) => ({
    ...{ requestId, dispositionId: givenId },
  }),
  '/workspace/requests/:requestId/disposition record': ({ requestId, paperStepId }) => ({
    ...{ requestId, parentStepId: paperStepId, channel: 'paper', givenOn: '2024-05-01' },
    ...{ fromName: 'Kepala Bidang', otherReceivers: 'Staf bidang', nature: 'ordinary' },
    ...{ phrases: 'know' },
  }),
  '/workspace/deputies set': ({ colleagueId, selfId }) => ({
    ...{ absentUserId: colleagueId, deputyUserId: selfId, capacity: 'plh' },
    ...{ firstDay: '2024-05-02', lastDay: '2024-05-05' },
  }),
  '/workspace/deputies end': ({ deputyId }) => ({ deputyId }),
  '/workspace/letters/:letterId save': ({ draftLetterId }) => ({
    ...{ letterId: draftLetterId, ...LETTER },
  }),
  '/workspace/letters/:letterId issue': ({ draftLetterId }) => ({
    ...{ letterId: draftLetterId, ...LETTER },
  }),
  '/workspace/letters/:letterId addScan': 'is nothing without a file; letter-pages.test.ts',
  '/workspace/letterhead save': 'changes the sender’s own agency',
  '/workspace/letter-templates/:letterKind save': 'changes the sender’s own agency',
  '/workspace/letter-templates/:letterKind reset': 'changes the sender’s own agency',

  '/workspace/requests/:requestId messageSent': ({ requestId, whatsappId }) => ({
    ...{ requestId, messageId: whatsappId },
  }),
  '/workspace/requests/:requestId toldByWhatsapp': ({ requestId }) => ({
    ...{ requestId, kind: 'guest.received' },
  }),
  '/workspace/requests/:requestId renewLink': ({ requestId }) => ({ requestId }),
  '/workspace/messages sendAgain': ({ deadMessageId }) => ({ messageId: deadMessageId }),

  '/workspace/visits/:visitId miss': ({ scheduledVisitId }) => ({ visitId: scheduledVisitId }),
  '/workspace/visits/:visitId details': ({ scheduledVisitId }) => ({
    ...{ visitId: scheduledVisitId, version: '1', hostNote: 'Parkir di belakang.' },
  }),
  '/workspace/visits/:visitId hold': ({ scheduledVisitId }) => ({ visitId: scheduledVisitId }),
  '/workspace/visits/:visitId cancel': ({ scheduledVisitId }) => ({
    ...{ visitId: scheduledVisitId, reason: REASON },
  }),
  '/workspace/visits/:visitId disclose': ({ heldVisitId }) => ({
    ...{ visitId: heldVisitId, ...DISCLOSED },
  }),

  '/workspace/visits/:visitId/programme start': ({ scheduledVisitId }) => ({
    visitId: scheduledVisitId,
  }),
  '/workspace/visits/:visitId/programme addItem': ({ programmeVisitId, speakerId }) => ({
    ...{ visitId: programmeVisitId, speakerId, title: 'Paparan', duration: '30' },
  }),
  '/workspace/visits/:visitId/programme saveItem': (its) => ({
    ...{ visitId: its.programmeVisitId, itemId: its.agendaItemId, mark: its.agendaItemMark },
    ...{ speakerId: its.speakerId, title: 'Paparan lain', duration: '45' },
  }),
  '/workspace/visits/:visitId/programme removeItem': (its) => ({
    ...{ visitId: its.programmeVisitId, itemId: its.agendaItemId, mark: its.agendaItemMark },
  }),
  '/workspace/visits/:visitId/programme moveItem': (its) => ({
    ...{ visitId: its.programmeVisitId, itemId: its.agendaItemId, order: its.agendaOrder },
    position: '1',
  }),
  '/workspace/visits/:visitId/programme placeQuestion': (its) => ({
    ...{ visitId: its.programmeVisitId, questionId: its.questionId },
    agendaItemId: its.agendaItemId,
  }),
  '/workspace/visits/:visitId/programme publish': ({ programmeVisitId, programmeMark }) => ({
    ...{ visitId: programmeVisitId, mark: programmeMark },
  }),
  '/workspace/speakers add': 'adds to the sender’s own agency',
  '/workspace/speakers save': ({ speakerId, speakerMark, colleagueId }) => ({
    ...{ speakerId, mark: speakerMark, userId: colleagueId, name: 'Nama lain' },
  }),
  '/workspace/speakers retire': ({ speakerId }) => ({ speakerId }),
  '/workspace/speakers restore': ({ retiredSpeakerId }) => ({ speakerId: retiredSpeakerId }),

  '/workspace/visits/:visitId/preparation make': ({ heldVisitId }) => ({ visitId: heldVisitId }),
  '/workspace/visits/:visitId/preparation add': ({ scheduledVisitId, colleagueId }) => ({
    ...{ visitId: scheduledVisitId, ownerId: colleagueId, ...TASK },
  }),
  '/workspace/visits/:visitId/preparation save': ({ scheduledVisitId, taskId, colleagueId }) => ({
    ...{ visitId: scheduledVisitId, taskId, version: '1', ownerId: colleagueId, ...TASK },
  }),
  '/workspace/visits/:visitId/preparation done': ({ scheduledVisitId, taskId }) => ({
    ...{ visitId: scheduledVisitId, taskId, version: '1' },
  }),
  '/workspace/visits/:visitId/preparation open': ({ scheduledVisitId, taskId }) => ({
    ...{ visitId: scheduledVisitId, taskId, version: '1' },
  }),
  '/workspace/visits/:visitId/preparation remove': ({ scheduledVisitId, taskId }) => ({
    ...{ visitId: scheduledVisitId, taskId, version: '1' },
  }),
  '/workspace/checklists begin': 'begins a list of the sender’s own agency',
  '/workspace/checklists addLine': 'adds to the sender’s own agency; preparation.test.ts',
  '/workspace/checklists saveLine': ({ lineId, colleagueId }) => ({
    ...{ lineId, ownerId: colleagueId, area: 'room', title: 'Uji layar', daysBefore: '2' },
  }),
  '/workspace/checklists removeLine': ({ lineId }) => ({ lineId }),

  '/workspace/visits/:visitId/people preview': ({ scheduledVisitId, delegationId }) => ({
    ...{ visitId: scheduledVisitId, delegationId, text: 'Nama\tJabatan\nBudi\tStaf' },
  }),
  '/workspace/visits/:visitId/people save': ({ scheduledVisitId, delegationId }) => ({
    ...{ visitId: scheduledVisitId, delegationId },
    ...{ 'rows[0].line': '1', 'rows[0].name': 'Budi, S.Kom' },
  }),
  '/workspace/visits/:visitId/people edit': ({ scheduledVisitId, attendeeId }) => ({
    ...{ visitId: scheduledVisitId, attendeeId, ...PERSON },
  }),
  '/workspace/visits/:visitId/people remove': ({ scheduledVisitId, attendeeId }) => ({
    ...{ visitId: scheduledVisitId, attendeeId },
  }),
  '/workspace/visits/:visitId/people restore': ({ scheduledVisitId, removedPerson }) => ({
    ...{ visitId: scheduledVisitId, sealed: removedPerson },
  }),

  '/workspace/visits/:visitId/attendance mark': ({ scheduledVisitId, attendeeId }) => ({
    ...{ visitId: scheduledVisitId, attendeeId },
  }),
  '/workspace/visits/:visitId/attendance unmark': ({ scheduledVisitId, attendeeId }) => ({
    ...{ visitId: scheduledVisitId, attendeeId },
  }),
  '/workspace/visits/:visitId/attendance addWalkIn': ({ scheduledVisitId }) => ({
    ...{ visitId: scheduledVisitId, side: 'guest', name: 'Budi, S.Kom' },
  }),

  '/workspace/visits/:visitId/minutes start': ({ heldVisitId }) => ({ visitId: heldVisitId }),
  '/workspace/visits/:visitId/minutes saveHead': ({ writtenVisitId }) => ({
    ...{ visitId: writtenVisitId, version: '1', chairperson: 'Ketua', summary: 'Ringkasan.' },
  }),
  '/workspace/visits/:visitId/minutes addItem': ({ writtenVisitId }) => ({
    ...{ visitId: writtenVisitId, ...ITEM },
  }),
  '/workspace/visits/:visitId/minutes saveItem': ({ writtenVisitId, itemId }) => ({
    ...{ visitId: writtenVisitId, itemId, version: '1', ...ITEM },
  }),
  '/workspace/visits/:visitId/minutes moveItem': ({ writtenVisitId, itemId }) => ({
    ...{ visitId: writtenVisitId, itemId, direction: 'up' },
  }),
  '/workspace/visits/:visitId/minutes removeItem': ({ writtenVisitId, itemId }) => ({
    ...{ visitId: writtenVisitId, itemId },
  }),
  '/workspace/visits/:visitId/minutes restoreItem': ({ writtenVisitId, removedItemId }) => ({
    ...{ visitId: writtenVisitId, itemId: removedItemId },
  }),
  '/workspace/visits/:visitId/minutes send': ({ writtenVisitId, mark }) => ({
    ...{ visitId: writtenVisitId, mark },
  }),
  '/workspace/visits/:visitId/minutes takeBack': ({ sentVisitId, sentMark }) => ({
    ...{ visitId: sentVisitId, mark: sentMark },
  }),
  '/workspace/visits/:visitId/minutes return': ({ sentVisitId, sentMark }) => ({
    ...{ visitId: sentVisitId, mark: sentMark, note: REASON },
  }),
  '/workspace/visits/:visitId/minutes approve': ({ sentVisitId, sentMark }) => ({
    ...{ visitId: sentVisitId, mark: sentMark },
  }),
  '/workspace/visits/:visitId/minutes/disclosure preview': ({ closedVisitId }) => ({
    ...{ visitId: closedVisitId, words: 'Butir' },
  }),
  '/workspace/visits/:visitId/minutes/disclosure disclose': ({ closedVisitId, previewMark }) => ({
    ...{ visitId: closedVisitId, mark: previewMark, ...DISCLOSED },
  }),

  '/workspace/practices/new fromMinutes': ({ closedVisitId, closedItemId }) => ({
    ...{ visitId: closedVisitId, items: closedItemId },
  }),
  '/workspace/practices/new empty': 'begins one of the sender’s own agency',
  '/workspace/practices/:practiceId save': ({ draftPracticeId }) => ({
    ...{ practiceId: draftPracticeId, ...PRACTICE },
  }),
  '/workspace/practices/:practiceId submit': ({ draftPracticeId }) => ({
    ...{ practiceId: draftPracticeId, ...COMPLETE },
  }),
  '/workspace/practices/:practiceId publish': ({ reviewedPracticeId }) => ({
    ...{ practiceId: reviewedPracticeId, version: '1' },
  }),
  '/workspace/practices/:practiceId return': ({ reviewedPracticeId }) => ({
    ...{ practiceId: reviewedPracticeId, version: '1', note: REASON },
  }),
  '/workspace/practices/:practiceId retract': ({ publishedPracticeId }) => ({
    ...{ practiceId: publishedPracticeId, version: '1', reason: REASON },
  }),
};

/** Address and fields of a valid post: what the path names goes there. */
export function addressAndFields(key: string, values: Record<string, string>) {
  const [path = '', intent = ''] = key.split(' ');
  const fields: Record<string, string> = { ...values, intent };
  const address = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = fields[name] ?? 'no-such-record';
    Reflect.deleteProperty(fields, name);
    return value;
  });
  return { address, fields };
}
