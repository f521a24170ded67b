import { redirect, type TypedResponse } from '@remix-run/node';

import type { Services } from '~/platform/services.server';
import { noticeCookie } from '~/platform/web/flash-cookie.server';

import type { NoticeKey } from './layout/notice-messages';

/** After a change: to another page, which says once what was done. */
export function redirectWithNotice(
  { config }: Pick<Services, 'config'>,
  to: string,
  notice: NoticeKey,
  headers: readonly string[] = [],
): TypedResponse<never> {
  const response = redirect(to, 303);
  response.headers.append('Set-Cookie', noticeCookie(config.secret, notice, config.secure));
  for (const cookie of headers) response.headers.append('Set-Cookie', cookie);
  return response;
}
