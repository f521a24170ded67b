import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';

const messages = catalogue({ id: { visits: 'Kunjungan' }, en: { visits: 'Visits' } });

/** The way to a visit and, with `here`, to a page of that visit, over the pages `between`. */
export function VisitCrumbs({
  visit,
  here,
  between = [],
}: {
  visit: { readonly id: string; readonly number: string };
  here?: string;
  between?: readonly { readonly label: string; readonly to: string }[];
}) {
  const t = useMessages(messages);
  const list = { label: t.visits, to: '/workspace/visits' };
  const itself = { label: visit.number, to: `/workspace/visits/${visit.id}` };
  return (
    <Breadcrumbs
      items={
        here === undefined
          ? [list, { label: visit.number }]
          : [list, itself, ...between, { label: here }]
      }
    />
  );
}
