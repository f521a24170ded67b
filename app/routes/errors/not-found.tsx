import { notFound } from '~/platform/errors/app-error';

import { page } from '../route.server';

/** An address that no page has. */
export const loader = page({ may: 'start.read', load: () => Promise.reject(notFound()) });

export default function NotFound() {
  return null;
}
