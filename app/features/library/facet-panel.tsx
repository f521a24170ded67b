import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { formatNumber } from '~/platform/languages/format';

import { libraryMessages } from './library-messages';
import type { FacetNode } from './rules/facet-tree';

export interface FacetGroups {
  readonly kind: readonly FacetNode[];
  readonly framework: readonly FacetNode[];
  readonly topic: readonly FacetNode[];
  readonly city: readonly FacetNode[];
  readonly year: readonly FacetNode[];
  /** true when there are more regions than shown */
  readonly moreCities: boolean;
}

/** What results can be narrowed by, as boxes to tick inside the page's one filter form. */
export function FacetPanel({ groups }: { groups: FacetGroups }) {
  const t = useMessages(libraryMessages);
  const kinds = groups.kind.map((node) => ({ ...node, label: kindName(t, node.value) }));
  return (
    <div className="space-y-6">
      <Group title={t.framework} nodes={groups.framework} />
      <Group title={t.topic} nodes={groups.topic} />
      <Group title={t.kind} nodes={kinds} />
      <Group title={t.year} nodes={groups.year} />
      <Group title={t.city} nodes={groups.city}>
        {groups.moreCities ? <p className="mt-1 text-sm text-muted">{t.cityMore}</p> : null}
      </Group>
    </div>
  );
}

function kindName(t: { practice: string; minutes: string; visit: string }, kind: string): string {
  return kind === 'practice' || kind === 'minutes' || kind === 'visit' ? t[kind] : kind;
}

function Group({
  title,
  nodes,
  children,
}: {
  title: string;
  nodes: readonly FacetNode[];
  children?: React.ReactNode;
}) {
  if (nodes.length === 0) return null;
  return (
    <fieldset>
      <legend className="font-semibold">{title}</legend>
      <Boxes nodes={nodes} />
      {children}
    </fieldset>
  );
}

function Boxes({ nodes }: { nodes: readonly FacetNode[] }) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.value}>
          <Box node={node} />
          {node.children.length > 0 ? <Below node={node} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Box({ node: { facet, value, label, count, chosen } }: { node: FacetNode }) {
  const locale = useLocale();
  return (
    <label className="flex min-h-10 items-start gap-2.5 py-1.5 text-sm hover:text-brick lg:min-h-8 lg:py-1">
      <input
        type="checkbox"
        name={facet}
        value={value}
        defaultChecked={chosen}
        className="mt-0.5 size-4.5 shrink-0"
      />
      <span className="min-w-0 flex-1">{label}</span>
      <span className="text-muted tabular-nums">{formatNumber(locale, count)}</span>
    </label>
  );
}

function Below({ node }: { node: FacetNode }) {
  const t = useMessages(libraryMessages);
  return (
    <details open={node.open} className="ms-7">
      <summary className="min-h-6 text-sm text-muted hover:text-brick">
        {t.below(node.label)}
      </summary>
      <Boxes nodes={node.children} />
    </details>
  );
}
