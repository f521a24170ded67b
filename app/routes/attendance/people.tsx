import { data, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { editAttendee } from '~/features/attendance/edit-attendee.server';
import { EditPersonForm } from '~/features/attendance/edit-person-form';
import { PasteForm } from '~/features/attendance/paste-form';
import { peopleMessages } from '~/features/attendance/people-messages';
import { PeopleTable } from '~/features/attendance/people-table';
import { peopleView } from '~/features/attendance/people-view.server';
import { PreviewForm } from '~/features/attendance/preview-form';
import { previewRoster, reviewRoster } from '~/features/attendance/preview-roster.server';
import { removeAttendee } from '~/features/attendance/remove-attendee.server';
import { RemovedNotice } from '~/features/attendance/removed-notice';
import { restoreAttendee } from '~/features/attendance/restore-attendee.server';
import { rosterMessages } from '~/features/attendance/roster-messages';
import { SIDES } from '~/features/attendance/rules/attendance-list';
import {
  attendeeIdSchema,
  attendeeOfForm,
  editAttendeeSchema,
  restoreSchema,
} from '~/features/attendance/rules/attendee-form';
import { pasteSchema, rosterFormSchema } from '~/features/attendance/rules/roster-preview';
import { saveRoster } from '~/features/attendance/save-roster.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page, type FormReply } from '../route.server';
import { VisitCrumbs } from '../visits/visit-crumbs';
import { usePeopleAnswer, type PreviewAnswer, type RemovedAnswer } from './people-answer';

const messages = catalogue({
  id: {
    title: 'Daftar peserta',
    toAttendance: 'Buka daftar hadir',
    cancelled: 'Kunjungan ini dibatalkan. Daftarnya hanya dapat dibaca.',
  },
  en: {
    title: 'People',
    toAttendance: 'Open the attendance list',
    cancelled: 'This visit was cancelled. Its list can only be read.',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

const params = z.object({ visitId: z.string().min(1).max(60) });

export const loader = page({
  may: 'attendance.read',
  params,
  search: z.object({ edit: z.string().max(60).optional().catch(undefined) }),
  load: ({ services, actor, params: { visitId }, search }) =>
    peopleView(services, actor, visitId, search.edit),
});

type Answer =
  | Response
  | ReturnType<typeof data<FormReply>>
  | ReturnType<typeof data<PreviewAnswer>>
  | ReturnType<typeof data<RemovedAnswer>>;

const here = (visitId: string) => `/workspace/visits/${visitId}/people`;

export const action = command({
  // A list of 500 people with everything about them.
  body: { maxFields: 5000, maxTextBytes: 2 * 1024 * 1024 },
  intents: {
    preview: intent({
      params,
      may: 'delegation.edit',
      form: pasteSchema,
      run: async ({ services, actor, params: { visitId }, form, context }): Promise<Answer> => {
        const preview = await previewRoster(services, actor, visitId, form);
        const answer = { previewId: context.requestId, preview, text: form.text, isFull: false };
        return data<PreviewAnswer>(answer);
      },
    }),
    save: intent({
      params,
      may: 'delegation.edit',
      form: rosterFormSchema,
      run: async ({ services, actor, params: { visitId }, form, context }): Promise<Answer> => {
        const { preview, people } = await reviewRoster(services, actor, visitId, form);
        const again = (isFull: boolean) =>
          data<PreviewAnswer>(
            { previewId: context.requestId, preview, text: null, isFull },
            { status: 400 },
          );
        if (people === null) return again(false);
        const { delegationId } = form;
        const saved = await saveRoster(services, actor, visitId, { delegationId, people });
        if ('errors' in saved) return again(true);
        const notice =
          saved.alreadyListed === 0
            ? 'rosterSaved'
            : saved.added === 0
              ? 'rosterAllListed'
              : 'rosterSavedRest';
        return redirectWithNotice(services, here(visitId), notice);
      },
    }),
    edit: intent({
      params,
      may: 'delegation.edit',
      form: editAttendeeSchema,
      run: async ({ services, actor, params: { visitId }, form }): Promise<Answer> => {
        const { attendeeId, ...person } = form;
        await editAttendee(services, actor, visitId, attendeeId, attendeeOfForm(person));
        return redirectWithNotice(services, `${here(visitId)}#orang-${attendeeId}`, 'saved');
      },
    }),
    remove: intent({
      params,
      may: 'delegation.edit',
      form: attendeeIdSchema,
      run: async ({ services, actor, params: { visitId }, form }): Promise<Answer> => {
        const removed = await removeAttendee(services, actor, visitId, form.attendeeId);
        return removed
          ? data<RemovedAnswer>({ removed })
          : redirectWithNotice(services, here(visitId), 'removed');
      },
    }),
    restore: intent({
      params,
      may: 'delegation.edit',
      form: restoreSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }): Promise<Answer> => {
        const restored = await restoreAttendee(services, actor, visitId, form.sealed);
        if (restored !== true) return refuse(restored.errors);
        return redirectWithNotice(services, here(visitId), 'restored');
      },
    }),
  },
});

export default function People() {
  const t = useMessages(messages);
  const p = useMessages(peopleMessages);
  const r = useMessages(rosterMessages);
  const locale = useLocale();
  const { visit, people, mayEdit, editing } = useLoaderData<typeof loader>();
  const { preview, previewId, text, isFull, removed } = usePeopleAnswer();
  const pasteReply = useFormReply('preview');
  const editReply = useFormReply('edit');
  const refused = useFormReply('restore')?.submission.error?.[''];

  const path = here(visit.id);
  const pasted = pasteReply?.submission.initialValue;
  const typed = pasted?.['text'];
  // Where the list begins, and where it was refused: in full sight. Else folded.
  const isFirst = (people.length === 0 || pasteReply !== undefined) && !preview;
  const paste = (
    <PasteForm
      key={previewId ?? visit.id}
      isSecondary={!isFirst}
      delegations={visit.delegations}
      {...(preview ? { delegationId: preview.delegationId } : {})}
      text={typeof typed === 'string' ? typed : (text ?? '')}
      errors={pasteReply?.submission.error ?? {}}
    />
  );
  const pasteFold = (
    <div className="mt-10 first:mt-0">
      <Fold id="tempel" title={preview ? r.again : r.more}>
        <p className="mb-4 max-w-read text-muted">{r.pasteLead}</p>
        {paste}
      </Fold>
    </div>
  );
  return (
    <>
      <PageHeader
        breadcrumbs={<VisitCrumbs visit={visit} here={t.title} />}
        title={t.title}
        lead={
          <>
            <p>{visit.subject}</p>
            <p className="text-base">
              {formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), visit.zone)}
            </p>
          </>
        }
        actions={
          <ButtonLink
            to={`/workspace/visits/${visit.id}/attendance`}
            variant={people.length > 0 && !preview ? 'primary' : 'secondary'}
          >
            {t.toAttendance}
          </ButtonLink>
        }
      />
      {visit.state === 'cancelled' ? <Notice tone="warn">{t.cancelled}</Notice> : null}
      {editing ? (
        <EditPersonForm
          key={editing.attendeeId}
          person={editing}
          lastResult={editReply?.submission}
          backTo={path}
        />
      ) : null}
      {preview ? (
        <PreviewForm key={previewId} preview={preview} isFull={isFull ?? false} backTo={path} />
      ) : null}
      {mayEdit && !editing && isFirst ? (
        <Section id="tempel" title={r.pasteTitle} lead={r.pasteLead}>
          {paste}
        </Section>
      ) : null}
      {mayEdit && !editing && !isFirst ? pasteFold : null}
      {people.length === 0 ? (
        <Section title={p.guest}>
          <EmptyState title={p.nobody}>{p.nobodyText}</EmptyState>
        </Section>
      ) : (
        SIDES.map((side) => {
          const ofSide = people.filter((person) => person.side === side);
          if (ofSide.length === 0) return null;
          return (
            <Section key={side} id={side} title={p[side]} lead={p.countPeople(ofSide.length)}>
              <PeopleTable people={ofSide} side={p[side]} mayEdit={mayEdit} path={path} />
            </Section>
          );
        })
      )}
      {removed ? <RemovedNotice removed={removed} path={path} /> : null}
      {refused ? (
        <Notice tone="bad" className="mt-6 max-w-3xl">
          {refused.map((code) => errorText(locale, code)).join(' ')}
        </Notice>
      ) : null}
    </>
  );
}
