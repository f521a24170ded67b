import { Link } from '@remix-run/react';
import { Fragment, type ReactNode } from 'react';

import { at } from '~/features/programme/rules/agenda';
import { formatTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { AgendaItem } from './agenda-item';
import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';
import { useReordering } from './use-reordering';

/** Where a form stands: a new item at a place, or one that is there already. */
export type FormPlace = { readonly position: number } | { readonly itemId: string };

/** The items with their times; forms open where what they make will stand. */
export function AgendaPart({
  view,
  form,
}: {
  view: ProgrammePageView;
  form: (place: FormPlace) => ReactNode;
}) {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  const { visit, canEdit, edit } = view;
  const add = view.add === null ? null : Math.min(view.add, view.items.length);
  const startsAt = new Date(visit.startsAt);
  const clock = (offset: number) => formatTime(locale, at(startsAt, offset), visit.zone);
  const reordering = useReordering(view.items, view.order, (title, place, offset) =>
    t.movedTo(title, place, clock(offset)),
  );
  const { items } = reordering;
  const words = reordering.ready ? t.reorderHint : t.reorderPlain;
  const hint = canEdit && items.length > 1 ? words : null;
  const insertHere = (position: number, label: string) =>
    add === position ? (
      <li id="add">{form({ position })}</li>
    ) : canEdit && edit === null ? (
      <li className="no-print">
        <InsertLink position={position} label={label} />
      </li>
    ) : null;
  return (
    <Section id="agenda" title={t.agenda} lead={hint}>
      <p role="status" className="sr-only">
        {reordering.announcement}
      </p>
      <ol className="space-y-1" ref={reordering.list}>
        {insertHere(0, t.addFirst)}
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {edit === item.id && canEdit ? (
              <li id={`item-${item.id}`}>{form({ itemId: item.id })}</li>
            ) : (
              <AgendaItem
                item={item}
                index={index}
                count={items.length}
                from={clock(item.startOffset)}
                until={clock(item.startOffset + item.duration)}
                view={view}
                reordering={reordering}
              />
            )}
            {index === items.length - 1 ? null : insertHere(index + 1, t.addHereAfter(item.title))}
          </Fragment>
        ))}
        {items.length > 0 && add === items.length ? (
          <li id="add">{form({ position: items.length })}</li>
        ) : null}
      </ol>
      {canEdit && add !== items.length ? (
        <Link
          to={`?add=${items.length}#add`}
          preventScrollReset
          className="mt-4 inline-flex min-h-11 items-center rounded-md border border-line-strong bg-surface px-5 font-semibold hover:border-brick hover:text-brick no-print"
        >
          {t.addLast}
        </Link>
      ) : null}
      <Total view={view} />
    </Section>
  );
}

function InsertLink({ position, label }: { position: number; label: string }) {
  return (
    <Link
      to={`?add=${position}#add`}
      preventScrollReset
      aria-label={label}
      className="group flex min-h-6 items-center gap-3 text-sm text-muted hover:text-brick focus-visible:text-brick pointer-coarse:min-h-11"
    >
      <span aria-hidden="true" className="h-px flex-1 bg-line group-hover:bg-brick" />
      <span aria-hidden="true">+</span>
      <span aria-hidden="true" className="h-px flex-1 bg-line group-hover:bg-brick" />
    </Link>
  );
}

function Total({ view: { total, fit, items } }: { view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  if (items.length === 0) return null;
  const words = (minutes: number) => t.duration(Math.floor(minutes / 60), minutes % 60);
  if (fit.kind === 'over') {
    return <Notice tone="warn" className="mt-6" title={t.over(words(total), words(fit.minutes))} />;
  }
  return (
    <p className="mt-6 text-muted">
      {fit.kind === 'fits' ? t.fits(words(total)) : t.under(words(total), words(fit.minutes))}
    </p>
  );
}
