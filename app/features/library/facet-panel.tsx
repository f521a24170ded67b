import { Fragment, type ReactNode } from 'react';

import { formatNumber } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

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

const LOOK = [
  'space-y-6 text-sm',
  '[&_label]:flex [&_label]:min-h-10 [&_label]:items-start [&_label]:gap-2.5 [&_label]:py-1.5',
  '[&_label:hover]:text-brick lg:[&_label]:min-h-8 lg:[&_label]:py-1',
  '[&_input]:mt-0.5 [&_input]:size-4.5 [&_input]:shrink-0',
  '[&_b]:ms-auto [&_b]:font-normal [&_b]:text-muted [&_b]:tabular-nums',
  '[&_details]:ms-7 [&_summary]:min-h-6 [&_summary]:text-muted [&_summary:hover]:text-brick',
].join(' ');

/** What results can be narrowed by, as boxes to tick inside the page's one filter form. */
export function FacetPanel({ groups }: { groups: FacetGroups }) {
  const t = useMessages(libraryMessages);
  const kinds = groups.kind.map((node) => ({ ...node, label: kindName(t, node.value) }));
  return (
    <div className={LOOK}>
      <Group title={t.framework} nodes={groups.framework}>
        <p className="mt-1 text-muted">{t.indicatorHint}</p>
      </Group>
      <Group title={t.topic} nodes={groups.topic} />
      <Group title={t.kind} nodes={kinds} />
      <Group title={t.year} nodes={groups.year} />
      <Group title={t.city} nodes={groups.city}>
        {groups.moreCities ? <p className="mt-1 text-muted">{t.cityMore}</p> : null}
      </Group>
    </div>
  );
}

function kindName(t: Texts, kind: string): string {
  return kind === 'practice' || kind === 'minutes' || kind === 'visit' ? t[kind] : kind;
}

function Group({
  title,
  nodes,
  children,
}: {
  title: string;
  nodes: readonly FacetNode[];
  children?: ReactNode;
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

type Texts = (typeof libraryMessages)['id'];

/** "Domain", "Aspek" or "Indikator": a framework without domains unfolds into aspects. */
function belowName(t: Texts, [first]: readonly FacetNode[]): string {
  if (first?.facet === 'domain') return t.showDomains;
  return first?.facet === 'aspect' ? t.showAspects : t.showIndicators;
}

// Often a hundred boxes: their look comes from the panel (LOOK), and calls stand where components
// would, because this list is most of what a page costs.
function Boxes({ nodes }: { nodes: readonly FacetNode[] }) {
  const locale = useLocale();
  const t = useMessages(libraryMessages);
  return boxes(nodes, locale, t);
}

function boxes(nodes: readonly FacetNode[], locale: Locale, t: Texts): ReactNode {
  return nodes.map(({ facet, value, label, count, chosen, open, children }) => (
    <Fragment key={value}>
      <label>
        <input type="checkbox" name={facet} value={value} defaultChecked={chosen} />
        {label}
        <b>{count < 1000 ? count : formatNumber(locale, count)}</b>
      </label>
      {children ? (
        <details open={open}>
          <summary aria-label={`${belowName(t, children)}: ${label}`}>
            {belowName(t, children)}
          </summary>
          {boxes(children, locale, t)}
        </details>
      ) : null}
    </Fragment>
  ));
}
