import type { FetcherWithComponents } from '@remix-run/react';

import type { MovedInCalendar } from '~/features/calendar/move-in-calendar.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDay, zoneName, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { SubmitButton } from '~/ui/button';
import { Notice } from '~/ui/notice';

import { errorMessages } from '../errors/error-messages';
import type { FormReply } from '../route.server';

const messages = catalogue({
  id: {
    moving: 'Sedang dipindahkan…',
    moved: (when: string, place: string) => `Kunjungan dipindahkan ke ${when}, ${place}.`,
    undone: (when: string, place: string) => `Kunjungan dikembalikan ke ${when}, ${place}.`,
    told: 'Tamu diberi tahu dua menit lagi, bila tidak diurungkan.',
    undo: 'Urungkan',
    online: 'daring',
    refused: 'Kunjungan tidak dipindahkan',
    warned: 'Ada yang perlu Anda pertimbangkan. Kunjungan belum dipindahkan.',
    anyway: 'Tetap pindahkan',
    conflict: 'Muat ulang kalender untuk melihat keadaannya sekarang.',
    at: 'pukul',
  },
  en: {
    moving: 'Moving…',
    moved: (when, place) => `The visit was moved to ${when}, ${place}.`,
    undone: (when, place) => `The visit was put back to ${when}, ${place}.`,
    told: 'The guest is told in two minutes, unless it is undone.',
    undo: 'Undo',
    online: 'online',
    refused: 'The visit was not moved',
    warned: 'There is something to weigh. The visit was not moved yet.',
    anyway: 'Move it all the same',
    conflict: 'Reload the calendar to see how it stands now.',
    at: 'at',
  },
});

const PLACE = ['day', 'startTime', 'endTime', 'roomId'] as const;

type Moved = Extract<MovedInCalendar, { moved: unknown }>;
export type MoveAnswer = Moved | { readonly conflict: string } | FormReply;

type Errors = Readonly<Record<string, string[] | null>>;

/** Warnings come with a word beside `knowingly`: whoever moves may do it all the same. */
const isWarning = ({ submission }: FormReply): boolean =>
  'knowingly' in ((submission.error ?? {}) as Errors);

const errorCodes = ({ submission }: FormReply): readonly string[] =>
  Object.entries((submission.error ?? {}) as Errors)
    .filter(([field]) => field !== 'knowingly')
    .flatMap(([, codes]) => codes ?? []);

function sentOf({ submission }: FormReply, name: string): string {
  const value: unknown = submission.initialValue?.[name];
  return typeof value === 'string' ? value : '';
}

/** What became of a move: done, with the way back; or refused, in words. */
export function MoveNotice({
  answer,
  isMoving,
  action,
  zone,
  Form,
}: {
  answer: MoveAnswer | undefined;
  isMoving: boolean;
  action: string;
  zone: TimeZone;
  Form: FetcherWithComponents<unknown>['Form'];
}) {
  const t = useMessages(messages);
  const errors = useMessages(errorMessages);
  const locale = useLocale();
  return (
    // Always in the page, so that screen readers notice what appears in it.
    <div role="status" className="no-print">
      {isMoving ? <p className="mb-4 text-muted">{t.moving}</p> : null}
      {!isMoving && answer && 'moved' in answer ? (
        <Notice
          tone="good"
          className="mb-4"
          title={told(answer.moved)}
          actions={
            answer.moved.isUndone ? null : (
              <Form method="post" action={action}>
                <input type="hidden" name="intent" value="move" />
                <input type="hidden" name="undo" value="on" />
                {/* It stood there before: nothing needs to be weighed anew. */}
                <input type="hidden" name="knowingly" value="yes" />
                <input type="hidden" name="visitId" value={answer.moved.visitId} />
                <input type="hidden" name="version" value={answer.moved.version} />
                {PLACE.map((name) => (
                  <input key={name} type="hidden" name={name} value={answer.moved.before[name]} />
                ))}
                <SubmitButton variant="secondary" size="small" pending={isMoving}>
                  {t.undo}
                </SubmitButton>
              </Form>
            )
          }
        >
          {answer.moved.isUndone ? null : t.told}
        </Notice>
      ) : null}
      {!isMoving && answer && 'conflict' in answer ? (
        <Notice tone="bad" className="mb-4" title={t.refused}>
          <p>
            {reasonText(answer.conflict)} {t.conflict}
          </p>
        </Notice>
      ) : null}
      {!isMoving && answer && 'submission' in answer ? (
        <Notice
          tone={isWarning(answer) ? 'warn' : 'bad'}
          className="mb-4"
          title={isWarning(answer) ? t.warned : t.refused}
          actions={
            isWarning(answer) ? (
              <Form method="post" action={action}>
                <input type="hidden" name="intent" value="move" />
                <input type="hidden" name="knowingly" value="yes" />
                {(['visitId', 'version', ...PLACE] as const).map((name) => (
                  <input key={name} type="hidden" name={name} value={sentOf(answer, name)} />
                ))}
                <SubmitButton variant="secondary" size="small" pending={isMoving}>
                  {t.anyway}
                </SubmitButton>
              </Form>
            ) : null
          }
        >
          {errorCodes(answer).map((code) => (
            <p key={code}>{errorText(locale, code)}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );

  function told({ after, room, isUndone }: Moved['moved']): string {
    const clock = (time: string) => (locale === 'id' ? time.replace(':', '.') : time);
    const hours = `${clock(after.startTime)}–${clock(after.endTime)} ${zoneName(zone)}`;
    const when = `${formatDay(locale, after.day)} ${t.at} ${hours}`;
    return (isUndone ? t.undone : t.moved)(when, room || t.online);
  }

  function reasonText(reason: string): string {
    const found = Object.entries(errors).find(([key]) => key === reason)?.[1];
    return typeof found === 'string' ? found : '';
  }
}
