import { Link } from '@remix-run/react';
import { useState } from 'react';

import { ConflictView } from '~/features/minutes/conflict-view';
import { HeadForm } from '~/features/minutes/head-form';
import { headPassages } from '~/features/minutes/item-passages';
import { Rendered } from '~/features/minutes/item-reading';
import { minutesMessages } from '~/features/minutes/minutes-messages';
import type { WrittenMinutes } from '~/features/minutes/minutes-view.server';
import { SavedLine } from '~/features/minutes/saved-line';
import type { TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { useEditLink } from './edit-link';
import type { Writing } from './minutes-page';
import type { MinutesReply } from './minutes-reply';

const EDIT_HEAD = 'head';

interface HeadProps {
  minutes: WrittenMinutes;
  zone: TimeZone;
  writing: Writing | null;
  edit: string | null;
  reply: MinutesReply | undefined;
}

/** Summary, chair and note-taker. */
export function HeadPart({ minutes, zone, writing, edit, reply }: HeadProps) {
  const t = useMessages(minutesMessages);
  const editLink = useEditLink();
  const editing = writing !== null && edit === EDIT_HEAD;
  return (
    <Section
      id="head"
      title={t.summary}
      actions={
        writing && !editing ? (
          <ButtonLink to={editLink(EDIT_HEAD, 'head')} size="small" aria-label={t.editSummary}>
            {t.edit}
          </ButtonLink>
        ) : undefined
      }
    >
      {editing ? (
        <EditHead minutes={minutes} zone={zone} reply={reply} />
      ) : (
        <Card>
          {minutes.summaryHtml === '' ? (
            <p className="text-muted">{t.noSummary}</p>
          ) : (
            <Rendered html={minutes.summaryHtml} />
          )}
          <DefinitionList
            className="mt-5"
            items={[
              { term: t.chairperson, value: minutes.chairperson || null },
              { term: t.minuteTaker, value: minutes.minuteTaker || null },
            ]}
          />
          {minutes.state === 'draft' ? (
            <div className="mt-4">
              <SavedLine savedAt={minutes.savedAt} savedBy={minutes.savedBy} zone={zone} />
            </div>
          ) : null}
        </Card>
      )}
    </Section>
  );
}

function EditHead({ minutes, zone, reply }: Pick<HeadProps, 'minutes' | 'zone' | 'reply'>) {
  const t = useMessages(minutesMessages);
  const locale = useLocale();
  const editLink = useEditLink();
  const formReply = useFormReply('saveHead');
  // Kept until the form is left: other steps on the page must not take a text away.
  const [conflict, setConflict] = useState(
    reply?.problem === 'headConflict' ? reply.conflict : null,
  );
  if (reply?.problem === 'headConflict' && reply.conflict !== conflict) setConflict(reply.conflict);
  const form = (
    <HeadForm
      key={conflict?.theirs.version ?? 'own'}
      version={conflict?.theirs.version ?? minutes.version}
      start={conflict?.mine ?? minutes}
      unsaved={conflict !== null}
      lastResult={formReply?.submission}
      cancel={
        <Link to={editLink(null, 'head')} className="link">
          {t.cancel}
        </Link>
      }
    />
  );
  if (!conflict) return <Card>{form}</Card>;
  return (
    <ConflictView
      removed={false}
      theirs={headPassages(conflict.theirs, conflict.mine, locale)}
      savedAt={conflict.theirs.savedAt}
      savedBy={conflict.theirs.savedBy}
      zone={zone}
    >
      {form}
    </ConflictView>
  );
}
