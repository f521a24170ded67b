import { Link } from '@remix-run/react';

import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';

import type { Subjects } from './read-item.server';
import { readingMessages } from './reading-messages';
import {
  itemKindNames,
  itemKindTone,
  sideNames,
  type ItemKind,
  type Side,
} from './rules/item-kind';

/** An item to read. The public view has no names, and then none are shown. */
export interface ReadableItem extends Subjects {
  readonly kind: ItemKind;
  readonly bodyHtml: string;
  readonly answerHtml: string;
  readonly side: Side | '';
  readonly dueDate: string | null;
  readonly speaker?: string;
  readonly answeredBy?: string;
  readonly personInCharge?: string;
}

/** One item as it reads: who, what, and what it is about. */
export function ItemReading({ item }: { item: ReadableItem }) {
  const t = useMessages(readingMessages);
  const kinds = useMessages(itemKindNames);
  return (
    <>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        <Badge tone={itemKindTone[item.kind]}>{kinds[item.kind]}</Badge>
        {item.speaker ? <span>{item.speaker}</span> : null}
      </h3>
      <Rendered html={item.bodyHtml} />
      {item.kind === 'questionAndAnswer' ? (
        <div className="mt-4 border-s-2 border-line-strong ps-4">
          <p className="text-sm font-semibold text-muted">
            {item.answeredBy ? t.answeredBy(item.answeredBy) : t.answer}
          </p>
          {item.answerHtml === '' ? (
            <p className="text-muted">{t.noAnswer}</p>
          ) : (
            <Rendered html={item.answerHtml} />
          )}
        </div>
      ) : null}
      <Task item={item} />
      <SubjectLinks subjects={item} className="mt-4" />
    </>
  );
}

/** HTML that was rendered and sanitised when it was saved (platform/markdown). */
export function Rendered({ html }: { html: string }) {
  return <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: html }} />;
}

function Task({ item }: { item: ReadableItem }) {
  const t = useMessages(readingMessages);
  const sides = useMessages(sideNames);
  const locale = useLocale();
  const facts = [
    { term: t.does, value: item.side === '' ? '' : sides[item.side] },
    { term: t.personInCharge, value: item.personInCharge ?? '' },
    { term: t.dueDate, value: item.dueDate ? formatDay(locale, item.dueDate) : '' },
  ].filter(({ value }) => value !== '');
  if (facts.length === 0) return null;
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {facts.map(({ term, value }) => (
        <div key={term} className="flex gap-x-2">
          <dt className="text-muted">{term}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What it is about; each subject leads to everything in the library about it. */
export function SubjectLinks({ subjects, className }: { subjects: Subjects; className?: string }) {
  const t = useMessages(readingMessages);
  const links = [
    ...subjects.topics.map(({ slug, name }) => ({ to: `/library?topic=${slug}`, label: name })),
    ...subjects.indicators.map(({ id, label }) => ({
      to: `/library?indicator=${encodeURIComponent(id)}`,
      label,
    })),
  ];
  if (links.length === 0) return null;
  return (
    <ul aria-label={t.subjects} className={`flex flex-wrap gap-2 ${className ?? ''}`}>
      {links.map(({ to, label }) => (
        <li key={to}>
          <Link
            to={to}
            className="inline-block rounded-sm border border-line bg-surface px-2 py-0.5 text-sm text-muted hover:border-brick hover:text-brick"
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
