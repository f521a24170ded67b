import { MIN_SCORE, WHOLE_WEIGHT } from './bounds';
import type { Framework } from './framework';

interface Weighted {
  number: number;
  weight: number;
}

/**
 * What is wrong inside a framework that has a structure, in words for whoever maintains the data;
 * empty when it is sound. Sums are exact: weights are integers.
 */
export function structureErrors(framework: Framework): string[] {
  const { id, domains, aspects, indicators, levels, predicates } = framework;
  const errors: string[] = [];

  if (indicators.length === 0) errors.push('has no indicators');
  const layers = { domains, aspects, indicators };
  for (const [layer, items] of Object.entries(layers)) {
    if (layer === 'domains' && items.length === 0) continue;
    if (sum(items) !== WHOLE_WEIGHT) errors.push(`${layer} weigh ${sum(items)}`);
    if (new Set(items.map((item) => item.number)).size !== items.length) {
      errors.push(`${layer} repeat a number`);
    }
  }

  if (domains.length > 0) {
    errors.push(
      ...parentErrors('domain', domains, aspects, (aspect) => aspect.domainNumber ?? 'none'),
    );
  } else if (aspects.some((aspect) => aspect.domainNumber !== null)) {
    errors.push('an aspect names a domain, but there are no domains');
  }
  errors.push(...parentErrors('aspect', aspects, indicators, (child) => child.aspectNumber));

  for (const scale of new Set(indicators.map((indicator) => indicator.scale))) {
    const known = levels.filter((level) => level.scale === scale).map((level) => level.level);
    if (known.toSorted().join() !== '1,2,3,4,5') errors.push(`scale ${scale} lacks levels 1 to 5`);
  }

  const bounds = predicates.map((predicate) => predicate.min);
  if (new Set(bounds).size !== bounds.length) errors.push('predicates repeat a bound');
  if (Math.min(...bounds) !== MIN_SCORE) errors.push('the lowest predicate must start at 1.00');

  return errors.map((error) => `${id}: ${error}`);
}

function parentErrors<Child extends Weighted>(
  layer: string,
  parents: Weighted[],
  children: Child[],
  parentOf: (child: Child) => number | 'none',
): string[] {
  const known = new Set<number | 'none'>(parents.map((parent) => parent.number));
  const orphans = children
    .filter((child) => !known.has(parentOf(child)))
    .map((child) => `child ${child.number} names an unknown ${layer} ${parentOf(child)}`);
  const unequal = parents
    .map((parent) => ({
      parent,
      total: sum(children.filter((child) => parentOf(child) === parent.number)),
    }))
    .filter(({ parent, total }) => total !== parent.weight)
    .map(({ parent, total }) => `${layer} ${parent.number} is ${parent.weight}, parts ${total}`);
  return [...orphans, ...unequal];
}

function sum(items: readonly Weighted[]): number {
  return items.reduce((total, item) => total + item.weight, 0);
}
