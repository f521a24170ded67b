import type { Catalogue } from '~/platform/languages/catalogue';
import type { Locale } from '~/platform/languages/locale';

import type { Passage } from './conflict-view';
import { minutesMessages } from './minutes-messages';
import { itemKindNames, sideNames } from './rules/item-kind';
import { differences, type HeadText, type ItemText } from './rules/item-text';
import type { SubjectOptions } from '~/features/frameworks/subject-options.server';

const texts = <T>(of: Catalogue<T>, locale: Locale): T => of[locale];

/** The fields of a colleague's item in words; those that neither has are left out. */
export function itemPassages(
  theirs: ItemText,
  mine: ItemText,
  options: SubjectOptions,
  locale: Locale,
): Passage[] {
  const t = texts(minutesMessages, locale);
  const differing = differences(theirs, mine);
  const asks = theirs.kind === 'questionAndAnswer';
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? id).join(', ');
  const topics = new Map(options.topics.map(({ slug, name }) => [slug, name]));
  const indicators = new Map(
    options.frameworks.flatMap(({ groups }) =>
      groups.flatMap((group) => group.indicators.map(({ id, label }) => [id, label] as const)),
    ),
  );
  const rows: [keyof ItemText, string, string][] = [
    ['kind', t.kind, texts(itemKindNames, locale)[theirs.kind]],
    ['speaker', asks ? t.asker : t.speaker, theirs.speaker],
    ['body', asks ? t.question : t.body, theirs.body],
    ['answer', t.answer, theirs.answer],
    ['answeredBy', t.answeredBy, theirs.answeredBy],
    ['side', t.side, theirs.side === '' ? '' : texts(sideNames, locale)[theirs.side]],
    ['personInCharge', t.personInCharge, theirs.personInCharge],
    ['dueDate', t.dueDate, theirs.dueDate],
    ['topics', t.topics, named(theirs.topics, topics)],
    ['indicators', t.indicators, named(theirs.indicators, indicators)],
  ];
  return rows
    .map(([field, label, text]) => ({ label, text, differs: differing.includes(field) }))
    .filter(({ text, differs }) => text !== '' || differs);
}

export function headPassages(theirs: HeadText, mine: HeadText, locale: Locale): Passage[] {
  const t = texts(minutesMessages, locale);
  return (['chairperson', 'minuteTaker', 'summary'] as const).map((field) => ({
    label: t[field],
    text: theirs[field],
    differs: theirs[field] !== mine[field],
  }));
}
