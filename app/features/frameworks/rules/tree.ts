import type { Aspect, Domain, Framework, Indicator } from './framework';
import { shortName } from './labels';
import { nodeId, type NodeKind } from './node-id';

interface TreeNode {
  id: string;
  number: number;
  name: string;
  shortName: string;
  weight: number;
}
export interface IndicatorNode extends TreeNode {
  kind: 'indicator';
}
export interface AspectNode extends TreeNode {
  kind: 'aspect';
  indicators: IndicatorNode[];
}
export interface DomainNode extends TreeNode {
  kind: 'domain';
  aspects: AspectNode[];
}

/** What a page shows: who draws it must say what to do without domains, and without structure. */
export type FrameworkTree =
  | { top: 'domains'; domains: DomainNode[] }
  | { top: 'aspects'; aspects: AspectNode[] }
  | { top: 'none' };

export function frameworkTree(framework: Framework): FrameworkTree {
  if (framework.indicators.length === 0) return { top: 'none' };

  const node = <K extends NodeKind>(kind: K, source: Domain | Aspect | Indicator) => ({
    kind,
    id: nodeId({ frameworkId: framework.id, kind, number: source.number }),
    number: source.number,
    name: source.name,
    shortName: shortName(source.name),
    weight: source.weight,
  });
  const aspectsOf = (domainNumber: number | null): AspectNode[] =>
    framework.aspects
      .filter((aspect) => aspect.domainNumber === domainNumber)
      .map((aspect) => ({
        ...node('aspect', aspect),
        indicators: framework.indicators
          .filter((indicator) => indicator.aspectNumber === aspect.number)
          .map((indicator) => node('indicator', indicator)),
      }));

  if (framework.domains.length === 0) return { top: 'aspects', aspects: aspectsOf(null) };
  return {
    top: 'domains',
    domains: framework.domains.map((domain) => ({
      ...node('domain', domain),
      aspects: aspectsOf(domain.number),
    })),
  };
}
