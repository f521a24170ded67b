import type { Reader } from '~/platform/database/database.server';
import type { Locale } from '~/platform/languages/locale';

import { shortLabel } from './rules/labels';

/** A heading over indicators: an aspect, under its domain where the framework has domains. */
export interface IndicatorGroup {
  readonly title: string;
  readonly indicators: readonly { readonly id: string; readonly label: string }[];
}

export interface SubjectOptions {
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly groups: readonly IndicatorGroup[];
  }[];
}

/** What a request, a line of minutes or a practice can be about: topics, and indicators by framework. */
export async function subjectOptions(db: Reader, locale: Locale): Promise<SubjectOptions> {
  const [topics, frameworks] = await Promise.all([
    db.topic.findMany({ orderBy: { position: 'asc' } }),
    db.framework.findMany({
      where: { indicators: { some: {} } },
      orderBy: { position: 'desc' },
      select: {
        id: true,
        name: true,
        aspects: {
          orderBy: { number: 'asc' },
          select: {
            name: true,
            domain: { select: { name: true } },
            indicators: {
              orderBy: { number: 'asc' },
              select: { id: true, number: true, name: true },
            },
          },
        },
      },
    }),
  ]);
  return {
    topics: topics.map((topic) => ({
      slug: topic.slug,
      name: locale === 'id' ? topic.name : topic.nameEn,
    })),
    frameworks: frameworks.map(({ id, name, aspects }) => ({
      id,
      name,
      groups: aspects.map((aspect) => ({
        title:
          aspect.domain && aspect.domain.name !== aspect.name
            ? `${aspect.domain.name} · ${aspect.name}`
            : aspect.name,
        indicators: aspect.indicators.map((indicator) => ({
          id: indicator.id,
          label: shortLabel('indicator', indicator),
        })),
      })),
    })),
  };
}
