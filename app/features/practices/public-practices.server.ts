import { PUBLIC_CLASSES } from '~/features/visits/rules/disclosure';
import type { Services } from '~/platform/services.server';

/**
 * The newest practices that these agencies published.
 * @param most how many are shown; `more` says that there are others
 */
export async function publicPractices(
  { db }: Pick<Services, 'db'>,
  agencyIds: readonly string[],
  most: number,
) {
  // bounded: public page, only disclosed records
  const practices = await db.practice.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      state: 'published',
      disclosureClass: { in: PUBLIC_CLASSES },
      number: { not: null },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: most + 1,
    select: { number: true, title: true, summary: true, year: true, exampleNote: true },
  });
  return {
    more: practices.length > most,
    rows: practices
      .slice(0, most)
      .flatMap(({ number, exampleNote, ...practice }) =>
        number === null ? [] : [{ ...practice, number, isExample: exampleNote !== null }],
      ),
  };
}
