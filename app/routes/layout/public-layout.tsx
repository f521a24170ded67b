import { Outlet, useRouteLoaderData } from '@remix-run/react';

import type { loader as rootLoader } from '~/root';
import { DEFAULT_LOCALE } from '~/platform/languages/locale';
import { Main } from '~/ui/page';

import { PublicFrame } from './public-frame';

export default function PublicLayout() {
  const root = useRouteLoaderData<typeof rootLoader>('root');
  return (
    <PublicFrame member={root?.member ?? null} locale={root?.locale ?? DEFAULT_LOCALE}>
      <Main>
        <Outlet />
      </Main>
    </PublicFrame>
  );
}
