import { frameworkIdSchema } from './framework';

export type NodeKind = 'domain' | 'aspect' | 'indicator';

/** A domain, aspect or indicator of one framework. */
export interface NodeRef {
  frameworkId: string;
  kind: NodeKind;
  number: number;
}

const LETTERS = { domain: 'd', aspect: 'a', indicator: 'i' } as const;
const KINDS: Record<string, NodeKind> = { d: 'domain', a: 'aspect', i: 'indicator' };

/**
 * The stable id of a node, used as key in the database, in addresses and in exports:
 * "spbe-2020/d2", "spbe-2020/a3", "pemdi-2026/i4".
 */
export function nodeId({ frameworkId, kind, number }: NodeRef): string {
  return `${frameworkId}/${LETTERS[kind]}${number}`;
}

/** The parts of a node id, or null when the text is not exactly one (no padding, no leading zero). */
export function parseNodeId(text: string): NodeRef | null {
  const match = /^([^/]+)\/([dai])([1-9]\d{0,2})$/.exec(text);
  const [, frameworkId = '', letter = '', digits = ''] = match ?? [];
  const kind = KINDS[letter];
  if (kind === undefined || !frameworkIdSchema.safeParse(frameworkId).success) return null;
  return { frameworkId, kind, number: Number(digits) };
}

/** As parseNodeId, for one kind only: "spbe-2020/a3" is no indicator. */
export function parseNodeIdOf(kind: NodeKind, text: string): NodeRef | null {
  const ref = parseNodeId(text);
  return ref?.kind === kind ? ref : null;
}
