import type { Facet, Filters } from './filters';

/** A value that a facet offers; `label` is missing for kinds, years and what no table names. */
export interface FacetCount {
  readonly value: string;
  readonly label?: string;
  /** the node above: domain or framework of an aspect, aspect of an indicator */
  readonly parent?: string;
  /** how many results it gives together with the filters of the other facets */
  readonly count: number;
}

/** A value to tick, with the values below it. */
export interface FacetNode {
  readonly facet: Facet;
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly chosen?: true;
  /** something below is chosen: its fold stands open */
  readonly open?: true;
  readonly children?: readonly FacetNode[];
}

type Counts = Readonly<Record<Facet, readonly FacetCount[]>>;

/**
 * Frameworks with what stands below them. A framework without domains has its aspects right below:
 * every node goes where its own parent says. Indicators are offered once something above them, or one
 * of them, is chosen: all 67 at once would be a wall, and half of what the page costs.
 */
export function frameworkNodes(counts: Counts, filters: Filters): FacetNode[] {
  const byParent = new Map<string, { facet: Facet; value: FacetCount }[]>();
  for (const facet of ['domain', 'aspect', 'indicator'] as const) {
    for (const value of counts[facet]) {
      const parent = value.parent ?? '';
      const siblings = byParent.get(parent) ?? [];
      siblings.push({ facet, value });
      byParent.set(parent, siblings);
    }
  }
  const isChosen = (facet: Facet, value: FacetCount) =>
    filters[facet]?.includes(value.value) ?? false;
  const nodeOf = (facet: Facet, value: FacetCount, isBelowChosen: boolean): FacetNode => {
    const below = byParent.get(value.value) ?? [];
    const offered =
      facet !== 'aspect' ||
      isBelowChosen ||
      isChosen(facet, value) ||
      below.some((child) => isChosen(child.facet, child.value));
    if (below.length === 0 || !offered) return leaf(facet, value, filters);
    const children = below.map((child) =>
      nodeOf(
        child.facet,
        child.value,
        isBelowChosen || (facet === 'domain' && isChosen(facet, value)),
      ),
    );
    const open =
      children.some((child) => child.chosen ?? child.open) ||
      (isChosen(facet, value) && facet === 'aspect');
    return { ...leaf(facet, value, filters), ...(open ? { open } : {}), children };
  };
  return counts.framework.map((framework) => nodeOf('framework', framework, false));
}

/** The first values of a flat facet, and after them those that are chosen but do not stand among them. */
export function flatNodes(
  counts: Counts,
  filters: Filters,
  facet: Facet,
  most = Number.POSITIVE_INFINITY,
): FacetNode[] {
  return counts[facet]
    .filter(({ value }, place) => place < most || filters[facet]?.includes(value))
    .map((value) => leaf(facet, value, filters));
}

function leaf(facet: Facet, { value, label, count }: FacetCount, filters: Filters): FacetNode {
  const chosen = filters[facet]?.includes(value);
  return { facet, value, label: label ?? value, count, ...(chosen ? { chosen } : {}) };
}
