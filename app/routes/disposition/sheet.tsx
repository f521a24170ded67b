import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { sheetView } from '~/features/disposition/sheet-view.server';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { SheetPaper } from './sheet-paper';

const messages = catalogue({
  id: {
    title: 'Lembar disposisi',
    how: 'Cetak halaman ini dari peramban (Ctrl+P). Muat di A4 maupun A5.',
    back: 'Kembali ke disposisi',
  },
  en: {
    title: 'Disposition sheet',
    how: 'Print this page from the browser (Ctrl+P). It fits A4 and A5.',
    back: 'Back to the disposition',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'disposition.read',
  params: z.object({ requestId: z.string() }),
  load: ({ services, actor, params: { requestId } }) => sheetView(services, actor, requestId),
});

/** The sheet that goes with a letter, to be printed; the paper itself is in the office's language. */
export default function Sheet() {
  const t = useMessages(messages);
  const sheet = useLoaderData<typeof loader>();
  return (
    <div className="max-w-3xl">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-3 no-print">
        <p className="text-muted">{t.how}</p>
        <ButtonLink to={`/workspace/requests/${sheet.requestId}/disposition`}>{t.back}</ButtonLink>
      </div>
      <SheetPaper sheet={sheet} />
    </div>
  );
}
