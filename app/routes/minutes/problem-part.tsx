import { useLocation } from '@remix-run/react';

import { Alert } from '~/ui/alert';
import { minutesMessages } from '~/features/minutes/minutes-messages';
import { useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';

import type { MinutesReply } from './minutes-reply';

/** What stood against the last step as a whole; conflicts of one text stand beside that text. */
export function ProblemPart({ reply }: { reply: MinutesReply | undefined }) {
  const t = useMessages(minutesMessages);
  const { pathname } = useLocation();
  if (reply?.problem !== 'locked' && reply?.problem !== 'changed') return null;
  const locked = reply.problem === 'locked';
  return (
    <div className="mb-8">
      <Alert>
        <Notice
          tone="warn"
          title={!locked ? t.changedTitle : reply.isApproved ? t.lockedTitle : t.sentMeanwhileTitle}
          actions={
            // A plain link: the page is to be read anew, whatever the browser already holds.
            <a href={pathname} className="link">
              {t.reload}
            </a>
          }
        >
          <p>{locked ? t.lockedText : t.changedText}</p>
          {locked ? (
            <textarea
              readOnly
              rows={8}
              aria-label={t.mine}
              className="mt-3 block w-full rounded-md border border-line-strong bg-surface px-3.5 py-2"
              defaultValue={reply.texts.join('\n\n')}
            />
          ) : null}
        </Notice>
      </Alert>
    </div>
  );
}
