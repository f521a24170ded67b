import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';

const messages = catalogue({ id: { visits: 'Kunjungan' }, en: { visits: 'Visits' } });

/** The way to a visit and, with `here`, to a page of that visit. */
export function VisitCrumbs({
  visit,
  here,
}: {
  visit: { readonly id: string; readonly number: string };
  here?: string;
}) {
  const t = useMessages(messages);
  const list = { label: t.visits, to: '/workspace/visits' };
  return (
    <Breadcrumbs
      items={
        here === undefined
          ? [list, { label: visit.number }]
          : [list, { label: visit.number, to: `/workspace/visits/${visit.id}` }, { label: here }]
      }
    />
  );
}
