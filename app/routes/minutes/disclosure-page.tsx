import { useEffect, useRef } from 'react';

import { disclosureMessages } from '~/features/minutes/disclosure-messages';
import type { DisclosurePreview } from '~/features/minutes/disclosure-preview.server';
import { useWhen } from '~/features/minutes/saved-line';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page';

import { VisitCrumbs } from '../visits/visit-crumbs';
import { DisclosureForm } from './disclosure-form';
import { useDisclosureReply, type DisclosureReply } from './disclosure-reply';

/** Deciding on minutes: first the text that everybody would read, then what to hide, then the class. */
export function DisclosurePage({ loaded }: { loaded: DisclosurePreview }) {
  const t = useMessages(disclosureMessages);
  const reply = useDisclosureReply();
  const preview = reply?.preview ?? loaded;
  const { visit } = preview;
  const here = `/workspace/visits/${visit.id}`;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <VisitCrumbs
            visit={visit}
            between={[{ label: t.minutes, to: `${here}/minutes` }]}
            here={t.title}
          />
        }
        title={t.title}
        lead={t.lead}
      />
      {preview.state !== 'approved' ? (
        <EmptyState
          title={t.draftTitle}
          action={<ButtonLink to={`${here}/minutes`}>{t.toMinutes}</ButtonLink>}
        >
          {t.draftText}
        </EmptyState>
      ) : (
        <>
          <div className="mb-8 space-y-4 empty:hidden">
            {reply ? <Answer reply={reply} /> : <Standing preview={preview} />}
            {visit.mayOpen ? null : (
              <Notice
                tone="warn"
                title={visit.isClosed ? t.closedTitle : t.notHeldTitle}
                actions={<ButtonLink to={here}>{t.toVisit}</ButtonLink>}
              >
                {visit.isClosed ? t.closedText : t.notHeldText}
              </Notice>
            )}
          </div>
          <DisclosureForm
            // Words that were ticked stand in the list of words after a refresh: a form of its own.
            key={JSON.stringify([preview.mark, preview.words])}
            preview={preview}
            reply={reply}
          />
        </>
      )}
    </>
  );
}

/** What the last press of a button did; it takes the focus, and reading goes on below it. */
function Answer({ reply }: { reply: DisclosureReply }) {
  const t = useMessages(disclosureMessages);
  const box = useRef<HTMLDivElement>(null);
  const { changed, errors, preview } = reply;
  const isRefused = Object.keys(errors).length > 0;
  useEffect(() => {
    if (!isRefused) box.current?.focus();
  }, [reply, isRefused]);
  // The summary of errors speaks for itself.
  if (isRefused) return null;
  return (
    <div ref={box} role="status" tabIndex={-1}>
      <Notice tone={changed ? 'warn' : 'info'} title={changed ? t.changedTitle : t.refreshed}>
        <p>{changed ? t.changedText : t.refreshedText}</p>
        {preview.unused.length > 0 ? <p>{t.unused(preview.unused.join(', '))}</p> : null}
      </Notice>
    </div>
  );
}

/** How things stand: open since when, and whom the text of now does not hide yet. */
function Standing({ preview }: { preview: DisclosurePreview }) {
  const t = useMessages(disclosureMessages);
  const when = useWhen(preview.visit.zone);
  const { stored, peopleSince, visit } = preview;
  if (!stored || !visit.mayOpen) return null;
  const isCurrent = stored.isThis && peopleSince.length === 0;
  return (
    <Notice tone={isCurrent ? 'good' : 'warn'} title={t.isPublic(when(stored.redactedAt))}>
      {peopleSince.length > 0 ? <p>{t.since(peopleSince.length, peopleSince.join(', '))}</p> : null}
      <p>{stored.isThis ? t.isSame : t.isOther}</p>
    </Notice>
  );
}
