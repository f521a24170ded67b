import type { FileStore, StoredFile } from '~/platform/files/file-store.server';

/** Keeps a file in the store, as an accepted upload does. */
export async function storeFile(store: FileStore, text: string): Promise<StoredFile> {
  return (await store.receive(new TextEncoder().encode(text))).keep();
}
