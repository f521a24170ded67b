import type { Tx } from '~/platform/database/database.server';

import type { Framework } from './rules/framework';
import { nodeId } from './rules/node-id';
import type { Topic } from './rules/topic';

/**
 * Brings the frameworks in the database to what the data files say. Rows are changed in place:
 * visits and practices point at them.
 */
export async function loadFrameworks(tx: Tx, frameworks: readonly Framework[]): Promise<void> {
  for (const [position, framework] of frameworks.entries()) {
    const { id } = framework;
    const head = {
      position,
      name: framework.name,
      indexName: framework.indexName,
      regulation: framework.regulation,
      yearFrom: framework.yearFrom,
      yearTo: framework.yearTo,
    };
    await tx.framework.upsert({ where: { id }, create: { id, ...head }, update: head });
    await tx.predicate.deleteMany({ where: { frameworkId: id } });
    await tx.predicate.createMany({
      data: framework.predicates.map(({ name, min }) => ({ frameworkId: id, name, min })),
    });
    await tx.maturityLevel.deleteMany({ where: { frameworkId: id } });
    await tx.maturityLevel.createMany({
      data: framework.levels.map(({ scale, level, name }) => ({
        frameworkId: id,
        scale,
        level,
        name,
      })),
    });
    for (const { number, name, weight } of framework.domains) {
      const data = { frameworkId: id, number, name, weight };
      const key = nodeId({ frameworkId: id, kind: 'domain', number });
      await tx.domain.upsert({ where: { id: key }, create: { id: key, ...data }, update: data });
    }
    for (const { number, domainNumber, name, weight } of framework.aspects) {
      const domainId =
        domainNumber === null
          ? null
          : nodeId({ frameworkId: id, kind: 'domain', number: domainNumber });
      const data = { frameworkId: id, domainId, number, name, weight };
      const key = nodeId({ frameworkId: id, kind: 'aspect', number });
      await tx.aspect.upsert({ where: { id: key }, create: { id: key, ...data }, update: data });
    }
    for (const { number, aspectNumber, name, weight, scale } of framework.indicators) {
      const aspectId = nodeId({ frameworkId: id, kind: 'aspect', number: aspectNumber });
      const data = { frameworkId: id, aspectId, number, name, weight, scale };
      const key = nodeId({ frameworkId: id, kind: 'indicator', number });
      await tx.indicator.upsert({ where: { id: key }, create: { id: key, ...data }, update: data });
    }
  }
}

/** Brings the agreed topics in the database to what the data file says. */
export async function loadTopics(tx: Tx, topics: readonly Topic[]): Promise<void> {
  for (const [position, { slug, name, nameEn, synonyms }] of topics.entries()) {
    const data = { position, name, nameEn, synonyms: JSON.stringify(synonyms) };
    await tx.topic.upsert({ where: { slug }, create: { slug, ...data }, update: data });
  }
}
