import { notFound } from '~/platform/errors/app-error';

import { contentDisposition } from './file-name';
import type { FileStore } from './file-store.server';

/** What a browser shows without running anything; pictures are our own writing (picture.server). */
const SHOWN = new Set(['application/pdf', 'image/webp', 'image/png', 'image/jpeg']);

/** A stored file as a record of it says. */
export interface ServedFile {
  sha256: string;
  mediaType: string;
  /** The name that the reader's browser saves it under. */
  name: string;
}

/**
 * The answer that gives a stored file to a reader who may have it (the caller checks that, each
 * time). It is a download, except a PDF or a picture with `inline`. The browser may keep it for this reader but
 * asks every time; unchanged, the answer is 304. What every answer carries (nosniff and so on) stands
 * there already (platform/web). Throws notFound when the file is missing.
 */
export async function serveFile(
  store: FileStore,
  { sha256, mediaType, name }: ServedFile,
  { request, inline = false }: { request: Request; inline?: boolean },
): Promise<Response> {
  const shown = inline && SHOWN.has(mediaType);
  const etag = `"${sha256}"`;
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  });
  const file = await store.open(sha256);
  if (!file) throw notFound();
  if (matches(request.headers.get('If-None-Match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set('Content-Type', mediaType);
  headers.set('Content-Length', String(file.size));
  headers.set('Content-Disposition', contentDisposition(shown ? 'inline' : 'attachment', name));
  return new Response(request.method === 'HEAD' ? null : file.stream, { headers });
}

/** RFC 9110, 13.1.2: a list of tags, compared without their weakness. */
function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
