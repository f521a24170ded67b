import type { GuestContact } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { tellStaff } from '~/features/visits/tell-staff.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import type { FieldErrors } from './agenda.server';
import { standingItems } from './questions-view.server';
import type {
  AskQuestionForm,
  SaveQuestionForm,
  TakeBackQuestionForm,
} from './rules/programme-form';
import { mayAsk } from './rules/may-ask';

export const MOST_QUESTIONS = 50;

export type Asked =
  | { readonly questionId: string }
  /** the question is not the one on the guest's screen any more */
  | { readonly changed: true }
  | { readonly errors: FieldErrors };

/**
 * The guest asks ahead; a question may come before there is a visit.
 * @returns the question; the same text again gives the one that stands there
 * @throws AppError conflict questionsClosed once the minutes are approved or the visit is off
 */
export async function askQuestion(
  services: Services,
  guest: GuestContact,
  { body }: AskQuestionForm,
): Promise<Asked> {
  const now = services.clock.now();
  const { agencyId, requestId } = guest;
  return services.write<Asked>(async (tx) => {
    const request = await openRequest(tx, guest);
    const own = await tx.guestQuestion.findMany({
      where: { agencyId, requestId, takenBackAt: null },
      select: { id: true, body: true },
    });
    const same = own.find((each) => each.body === body);
    if (same) return { questionId: same.id };
    if (own.length >= MOST_QUESTIONS) {
      return { errors: { '': [errorCode('tooManyQuestions', MOST_QUESTIONS)] } };
    }
    const { id } = await tx.guestQuestion.create({
      data: { agencyId, requestId, body, askedAt: now },
    });
    await recordQuestion(tx, guest, request.guestAgencyName, id, 'question.asked', now);
    // A guest writes its questions in one go: the first of them is news.
    if (own.length === 0) await tellStaff(tx, services, 'questionAsked', request, body);
    return { questionId: id };
  });
}

/**
 * The guest words a question anew, until the minutes have taken it up.
 * @throws AppError notFound; conflict questionsClosed, questionInMinutes
 */
export async function saveQuestion(
  { write, clock }: Services,
  guest: GuestContact,
  form: SaveQuestionForm,
): Promise<Asked> {
  const now = clock.now();
  return write<Asked>(async (tx) => {
    const { request, question } = await ownQuestion(tx, guest, form.questionId);
    if (question.body === form.body) return { questionId: question.id };
    if (question.version !== form.version) return { changed: true };
    await tx.guestQuestion.update({
      where: { id: question.id, agencyId: guest.agencyId },
      data: { body: form.body, version: { increment: 1 } },
    });
    await recordQuestion(
      ...([tx, guest, request.guestAgencyName, question.id, 'question.changed', now] as const),
    );
    return { questionId: question.id };
  });
}

/**
 * The guest takes a question back, until the minutes have taken it up.
 * @throws AppError notFound; conflict questionsClosed, questionInMinutes
 */
export async function takeBackQuestion(
  { write, clock }: Services,
  guest: GuestContact,
  form: TakeBackQuestionForm,
): Promise<Asked> {
  const now = clock.now();
  return write<Asked>(async (tx) => {
    const { request, question } = await ownQuestion(tx, guest, form.questionId);
    if (question.version !== form.version) return { changed: true };
    await tx.guestQuestion.update({
      where: { id: question.id, agencyId: guest.agencyId },
      data: { takenBackAt: now, version: { increment: 1 } },
    });
    await recordQuestion(
      ...([tx, guest, request.guestAgencyName, question.id, 'question.takenBack', now] as const),
    );
    return { questionId: question.id };
  });
}

async function openRequest(tx: Tx, guest: GuestContact) {
  const request = await tx.visitRequest.findFirst({
    where: { id: guest.requestId, agencyId: guest.agencyId },
    select: {
      ...{ id: true, agencyId: true, state: true, guestAgencyName: true },
      ...{ subject: true, letterNature: true, trackingCode: true },
      visit: { select: { state: true, minutes: { select: { state: true } } } },
    },
  });
  if (!request) throw notFound();
  if (!mayAsk(request)) throw new AppError('conflict', { reason: 'questionsClosed' });
  return request;
}

async function ownQuestion(tx: Tx, guest: GuestContact, questionId: string) {
  const request = await openRequest(tx, guest);
  const { agencyId, requestId } = guest;
  const question = await tx.guestQuestion.findFirst({
    where: { id: questionId, agencyId, requestId, takenBackAt: null },
  });
  if (!question) throw notFound();
  // What stands in the minutes is what was asked: a new thought is a new question.
  if ((await standingItems(tx, agencyId, [question])).size > 0) {
    throw new AppError('conflict', { reason: 'questionInMinutes' });
  }
  return { request, question };
}

/** Without the words: they are the guest's own. */
async function recordQuestion(
  tx: Tx,
  guest: GuestContact,
  name: string,
  recordId: string,
  action: string,
  at: Date,
): Promise<void> {
  await recordHistory(tx, {
    ...{ agencyId: guest.agencyId, recordType: 'guestQuestion', recordId, action, at },
    actor: { id: null, name },
    changes: { request: guest.requestId },
  });
}
