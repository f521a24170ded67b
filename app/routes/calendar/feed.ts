import { z } from 'zod';

import { readFeed } from '~/features/calendar/read-feed.server';
import { contentDisposition } from '~/platform/files/file-name';

import { resource } from '../route.server';

/** A secret address that calendar programs read: its token alone is the right to it. */
export const loader = resource({
  may: 'calendar.readFeed',
  limit: 'secretLink',
  params: z.object({ token: z.string() }),
  load: async ({ services, params: { token }, request }) => {
    const { etag, modifiedAt, filename, content } = await readFeed(services, token);
    const headers = new Headers({
      ETag: etag,
      'Cache-Control': 'private, no-cache',
      // Whoever holds the address reads it: it belongs in no index.
      'X-Robots-Tag': 'noindex',
    });
    if (modifiedAt) headers.set('Last-Modified', modifiedAt.toUTCString());
    if (isUnchanged(request.headers, etag, modifiedAt)) {
      return new Response(null, { status: 304, headers });
    }
    headers.set('Content-Type', 'text/calendar; charset=utf-8');
    headers.set('Content-Disposition', contentDisposition('inline', filename));
    return new Response(request.method === 'HEAD' ? null : content(), { headers });
  },
});

/** RFC 9110, 13.2.2: a time counts only where no tag is given. */
function isUnchanged(headers: Headers, etag: string, modifiedAt: Date | null): boolean {
  const tags = headers.get('If-None-Match');
  if (tags !== null) return tags.split(',').some((tag) => tag.trim() === etag);
  const since = Date.parse(headers.get('If-Modified-Since') ?? '');
  return modifiedAt !== null && Math.floor(modifiedAt.getTime() / 1000) * 1000 <= since;
}
