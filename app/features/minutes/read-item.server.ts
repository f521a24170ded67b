import { shortLabel } from '~/features/frameworks/rules/labels';
import type { Prisma } from '~/platform/database/generated/client';
import type { Locale } from '~/platform/languages/locale';

import { storedText } from './rules/item-text';

/** Topics and indicators as pages name them. */
export interface Subjects {
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly indicators: readonly { readonly id: string; readonly label: string }[];
}

export const subjectsSelect = {
  topics: { orderBy: { position: 'asc' } },
  indicators: {
    orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }],
    select: { id: true, number: true, name: true, framework: { select: { name: true } } },
  },
} as const satisfies Prisma.MinutesItemInclude;

type ReadSubjects = Pick<
  Prisma.MinutesItemGetPayload<{ include: typeof subjectsSelect }>,
  'topics' | 'indicators'
>;

export function subjectsOf(read: ReadSubjects, locale: Locale): Subjects {
  return {
    topics: read.topics.map(({ slug, name, nameEn }) => ({
      slug,
      name: locale === 'id' ? name : nameEn,
    })),
    indicators: read.indicators.map((indicator) => ({
      id: indicator.id,
      label: `${shortFramework(indicator.framework.name)} ${shortLabel('indicator', indicator)}`,
    })),
  };
}

/** "Pemerintah Digital (Pemdi)" is called Pemdi. */
function shortFramework(name: string): string {
  return /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name;
}

/** The items that stand in minutes, in their order. */
export const shownItems = {
  where: { deletedAt: null },
  orderBy: [{ position: 'asc' }, { id: 'asc' }],
  include: subjectsSelect,
} as const satisfies Prisma.Minutes$itemsArgs;

export type ReadItem = Prisma.MinutesItemGetPayload<{ include: typeof subjectsSelect }>;

/** An item as both sides may read it, names and all. */
export function fullItem(item: ReadItem, locale: Locale) {
  const { kind, speaker, answeredBy, side, personInCharge } = storedText(item);
  return {
    kind,
    speaker,
    answeredBy,
    side,
    personInCharge,
    dueDate: item.dueDate,
    bodyHtml: item.bodyHtml,
    answerHtml: item.answerHtml,
    ...subjectsOf(item, locale),
  };
}
