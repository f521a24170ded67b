import { Form, Link } from '@remix-run/react';
import { useState } from 'react';

import { ConflictView } from '~/features/minutes/conflict-view';
import { ItemForm } from '~/features/minutes/item-form';
import { itemPassages } from '~/features/minutes/item-passages';
import { ItemReading } from '~/features/minutes/item-reading';
import { minutesMessages } from '~/features/minutes/minutes-messages';
import type { ItemView } from '~/features/minutes/minutes-view.server';
import { SavedLine } from '~/features/minutes/saved-line';
import type { TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';

import { useFormReply } from '../form-reply';
import { useEditLink } from './edit-link';
import type { Writing } from './minutes-page';
import type { MinutesReply } from './minutes-reply';

interface ItemProps {
  item: ItemView;
  zone: TimeZone;
  writing: Writing | null;
  isEdited: boolean;
  isDraft: boolean;
  isFirst: boolean;
  isLast: boolean;
  reply: MinutesReply | undefined;
}

/** One item: to read, and for writers to change where it stands. */
export function ItemPart({
  item,
  zone,
  writing,
  isEdited,
  isDraft,
  isFirst,
  isLast,
  reply,
}: ItemProps) {
  const t = useMessages(minutesMessages);
  const editLink = useEditLink();
  if (writing && isEdited) {
    return (
      <li id={`item-${item.id}`}>
        <EditItem item={item} writing={writing} reply={reply} removed={false} />
      </li>
    );
  }
  return (
    <Card as="li" id={`item-${item.id}`}>
      <ItemReading item={item.shown} />
      {isDraft ? (
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <SavedLine savedAt={item.savedAt} savedBy={item.savedBy} zone={zone} />
          {writing ? (
            <div className="flex flex-wrap gap-2">
              <ButtonLink to={editLink(item.id, `item-${item.id}`)} size="small">
                {t.edit}
              </ButtonLink>
              {isFirst ? null : (
                <ItemButton intent="moveItem" itemId={item.id} direction="up" label={t.moveUp} />
              )}
              {isLast ? null : (
                <ItemButton
                  intent="moveItem"
                  itemId={item.id}
                  direction="down"
                  label={t.moveDown}
                />
              )}
              <ItemButton intent="removeItem" itemId={item.id} label={t.remove} />
            </div>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}

function ItemButton({
  intent,
  itemId,
  direction,
  label,
}: {
  intent: 'moveItem' | 'removeItem' | 'restoreItem';
  itemId: string;
  direction?: 'up' | 'down';
  label: string;
}) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {direction ? <input type="hidden" name="direction" value={direction} /> : null}
      <SubmitButton
        name="itemId"
        value={itemId}
        size="small"
        variant={direction ? 'quiet' : 'secondary'}
        pendingLabel={label}
      >
        {label}
      </SubmitButton>
    </Form>
  );
}

function EditItem({
  item,
  writing,
  reply,
  removed,
}: {
  item: ItemView;
  writing: Writing;
  reply: MinutesReply | undefined;
  removed: boolean;
}) {
  const t = useMessages(minutesMessages);
  const locale = useLocale();
  const editLink = useEditLink();
  const formReply = useFormReply('saveItem');
  const mine =
    reply?.problem === 'itemConflict' && reply.itemId === item.id ? reply.conflict : null;
  // Kept until the form is left: other steps on the page must not take a text away.
  const [conflict, setConflict] = useState(mine);
  if (mine && mine !== conflict) setConflict(mine);
  const gone = conflict?.theirs.removed ?? removed;
  const form = (
    <ItemForm
      id="edit"
      openedBy="edit"
      key={conflict ? `${conflict.theirs.version} ${String(gone)}` : 'own'}
      intent={gone ? 'addItem' : 'saveItem'}
      saved={{ itemId: item.id, version: conflict?.theirs.version ?? item.version }}
      start={conflict?.mine ?? item.text}
      unsaved={conflict !== null}
      options={writing.options}
      lastResult={formReply?.submission}
      submitLabel={gone ? t.saveAsNew : t.save}
      cancel={
        <Link to={editLink(null, `item-${item.id}`)} className="link">
          {t.cancel}
        </Link>
      }
    />
  );
  if (!conflict) return <Card>{form}</Card>;
  return (
    <ConflictView
      removed={gone}
      theirs={itemPassages(conflict.theirs, conflict.mine, writing.options, locale)}
      savedAt={conflict.theirs.savedAt}
      savedBy={conflict.theirs.savedBy}
      zone={writing.zone}
    >
      {form}
    </ConflictView>
  );
}

/** What was removed, to be put back; and a text that came too late for one of them. */
export function RemovedItems({
  items,
  edit,
  writing,
  reply,
}: {
  items: readonly ItemView[];
  edit: string | null;
  writing: Writing;
  reply: MinutesReply | undefined;
}) {
  const t = useMessages(minutesMessages);
  if (items.length === 0) return null;
  const late = items.find(({ id }) => id === edit);
  return (
    <div id="removed" className="mt-6 space-y-6">
      {late ? <EditItem item={late} writing={writing} reply={reply} removed /> : null}
      <Fold title={t.removedItems} aside={String(items.length)}>
        <p className="mb-4 text-sm text-muted">{t.removedHint}</p>
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.id} className="py-4">
              <ItemReading item={item.shown} />
              <div className="mt-3">
                <ItemButton intent="restoreItem" itemId={item.id} label={t.restore} />
              </div>
            </li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
