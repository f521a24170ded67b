import { Form } from '@remix-run/react';
import { GripVertical } from 'lucide-react';

import type { AgendaItemView } from '~/features/programme/programme-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { classes } from '~/ui/classes';

import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';
import type { Reordering } from './use-reordering';

/** One item: to read, and for its makers to move, change or take out. */
export function AgendaItem({
  item,
  index,
  count,
  from,
  until,
  view,
  reordering,
}: {
  item: AgendaItemView;
  index: number;
  count: number;
  from: string;
  until: string;
  view: ProgrammePageView;
  reordering: Reordering;
}) {
  const t = useMessages(programmeMessages);
  const { dragged, ready } = reordering;
  const isDragged = dragged?.id === item.id;
  const draggedFrom = dragged ? reordering.items.findIndex(({ id }) => id === dragged.id) : -1;
  // Where the dragged item would fall is shown as a line at the edge of its neighbour.
  const isTarget = dragged !== null && !isDragged && dragged.to === index;
  const subjects = [...item.topics.map(({ slug, name }) => ({ id: slug, label: name }))].concat(
    item.indicators,
  );
  const questions = view.questions.filter(({ agendaItem }) => agendaItem?.id === item.id);
  return (
    <li
      id={`item-${item.id}`}
      data-item={item.id}
      className={classes(
        'flex scroll-mt-6 gap-3 rounded-md border bg-surface p-4 wrap-anywhere sm:gap-4 sm:px-5 print:border-0 print:p-0',
        isDragged ? 'border-brick bg-brick-soft opacity-80' : 'border-line',
        isTarget &&
          (dragged.to > draggedFrom ? 'border-b-4 border-b-brick' : 'border-t-4 border-t-brick'),
      )}
    >
      {view.canEdit && ready && count > 1 ? (
        <button
          type="button"
          data-move="drag"
          aria-label={`${t.drag}: ${item.title}`}
          title={t.drag}
          className="-ms-2 flex w-9 shrink-0 cursor-grab touch-none items-start justify-center rounded-md py-1 text-muted hover:text-brick active:cursor-grabbing pointer-coarse:w-11 no-print"
          {...reordering.handle(item.id)}
        >
          <GripVertical aria-hidden="true" className="size-5" />
        </button>
      ) : null}
      <div className="flex min-w-0 flex-1 flex-col gap-x-5 gap-y-2 sm:flex-row">
        <p className="w-28 shrink-0 font-semibold tabular-nums">
          {from}–{until}
        </p>
        <div className="min-w-0 flex-1">
          <h3 className="text-base font-semibold">{item.title}</h3>
          {item.speaker ? <p className="text-muted">{item.speaker}</p> : null}
          {item.note ? <p className="mt-1 text-sm whitespace-pre-line">{item.note}</p> : null}
          {subjects.length > 0 ? (
            <ul className="mt-2 flex flex-wrap gap-2">
              {subjects.map(({ id, label }) => (
                <li key={id} className="min-w-0">
                  <Badge>{label}</Badge>
                </li>
              ))}
            </ul>
          ) : null}
          {questions.length > 0 ? (
            <ul className="mt-2 list-disc space-y-1 ps-5 text-sm">
              {questions.map(({ id, body }) => (
                <li key={id} className="whitespace-pre-line">
                  {body}
                </li>
              ))}
            </ul>
          ) : null}
          {view.canEdit ? (
            <Controls item={item} index={index} count={count} order={reordering.order} />
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Controls({
  item,
  index,
  count,
  order,
}: {
  item: AgendaItemView;
  index: number;
  count: number;
  order: string;
}) {
  const t = useMessages(programmeMessages);
  const touch = 'pointer-coarse:min-h-11';
  const move = (name: 'up' | 'down', position: number, word: string, label: string) => (
    <Form method="post" preventScrollReset replace>
      <input type="hidden" name="intent" value="moveItem" />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="order" value={order} />
      <input type="hidden" name="position" value={position} />
      <SubmitButton
        data-move={name}
        aria-label={label}
        size="small"
        variant="quiet"
        pending={false}
        className={touch}
      >
        {word}
      </SubmitButton>
    </Form>
  );
  return (
    <div className="mt-2 -ms-3 flex flex-wrap gap-1 no-print">
      <ButtonLink
        to={`?edit=${item.id}#item-${item.id}`}
        preventScrollReset
        size="small"
        variant="quiet"
        aria-label={t.editLabel(item.title)}
        className={touch}
      >
        {t.edit}
      </ButtonLink>
      {index === 0 ? null : move('up', index - 1, t.up, t.upLabel(item.title))}
      {index === count - 1 ? null : move('down', index + 1, t.down, t.downLabel(item.title))}
      <Form method="post" preventScrollReset>
        <input type="hidden" name="intent" value="removeItem" />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="mark" value={item.mark} />
        <SubmitButton
          aria-label={t.removeLabel(item.title)}
          size="small"
          variant="quiet"
          pending={false}
          className={touch}
        >
          {t.remove}
        </SubmitButton>
      </Form>
    </div>
  );
}
