import { Form } from '@remix-run/react';

import { ChangeList } from '~/features/programme/change-list';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';

/** What both sides have, what would change for them, and the button that sends it. */
export function PublishingPart({ view }: { view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  const { publishing, visit, items, canEdit } = view;
  const { number, changes } = publishing;
  if (items.length === 0 && number === 0) return null;
  const isStale = number > 0 && changes.length > 0;
  return (
    <Section id="publish" title={t.publishTitle} className="no-print">
      {isStale ? (
        <Notice tone="warn" title={t.publishAgain(number)}>
          <ChangeList changes={changes} zone={visit.zone} />
        </Notice>
      ) : (
        <p className="max-w-read">{number === 0 ? t.publishFirst : t.publishSame(number)}</p>
      )}
      {publishing.guestsWithoutMail > 0 ? (
        <p className="mt-3 max-w-read text-muted">{t.withoutMail(publishing.guestsWithoutMail)}</p>
      ) : null}
      {changes.length > 0 && publishing.mayPublish ? (
        <Form method="post" className="mt-4">
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="mark" value={publishing.mark} />
          <SubmitButton>{t.publishVersion(number + 1)}</SubmitButton>
        </Form>
      ) : null}
      {canEdit && changes.length > 0 && visit.state !== 'scheduled' ? (
        <p className="mt-3 text-muted">{t.notScheduled}</p>
      ) : null}
    </Section>
  );
}

/** What was sent, the newest first, each with what it changed. */
export function VersionsPart({ view: { versions, visit } }: { view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title={t.versions} className="no-print">
      <ol className="space-y-3">
        {versions.map((version, index) => (
          <li key={version.number}>
            <Fold
              title={t.version(version.number)}
              aside={t.by(
                version.createdByName,
                formatDateTime(locale, new Date(version.createdAt), visit.zone),
              )}
              open={index === 0}
            >
              <ChangeList changes={version.changes} zone={visit.zone} />
            </Fold>
          </li>
        ))}
      </ol>
    </Section>
  );
}
