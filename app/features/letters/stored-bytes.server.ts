import type { FileStore } from '~/platform/files/file-store.server';

/** The whole of a small stored file; null when it is missing. */
export async function storedBytes(files: FileStore, sha256: string): Promise<Buffer | null> {
  const file = await files.open(sha256);
  return file && Buffer.from(await new Response(file.stream).arrayBuffer());
}
