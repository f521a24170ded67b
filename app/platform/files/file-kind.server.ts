import { open } from 'node:fs/promises';

import { fileTypeFromBuffer } from 'file-type';

import { fileExtension } from './file-name';

/** The kinds of file that a form can ask for. */
export type FileKind = 'pdf' | 'png' | 'jpeg' | 'webp';

interface KindRules {
  mediaType: string;
  extensions: readonly string[];
  /** Media types that browsers declare for it. */
  declared: readonly string[];
  /** The key of the message when the content is something else. */
  otherwise: string;
}

export const FILE_KINDS: Readonly<Record<FileKind, KindRules>> = {
  pdf: {
    mediaType: 'application/pdf',
    extensions: ['.pdf'],
    declared: ['application/pdf', 'application/x-pdf'],
    otherwise: 'fileNotPdf',
  },
  png: {
    mediaType: 'image/png',
    extensions: ['.png'],
    declared: ['image/png'],
    otherwise: 'fileNotPicture',
  },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['.jpg', '.jpeg'],
    declared: ['image/jpeg'],
    otherwise: 'fileNotPicture',
  },
  webp: {
    mediaType: 'image/webp',
    extensions: ['.webp'],
    declared: ['image/webp'],
    otherwise: 'fileNotPicture',
  },
};

/** The kinds that are written anew before they are kept (picture.server.ts). */
export const isPicture = (kind: FileKind): boolean => kind !== 'pdf';

/** A browser that does not know the extension declares this, or nothing. */
const UNDECLARED = new Set(['', 'application/octet-stream']);

const HEAD = 4_096;
/** Readers look for %%EOF in the last 1,024 bytes (PDF 1.7, H.3 note 18); some scanners pad more. */
const TAIL = 4_096;

/**
 * The kind of a file whose content, name and declared type agree and are accepted, or the key of
 * what is wrong: `fileNotPdf` or `fileNotPicture` (by its content), or `fileTypeMismatch` (the content is right, the
 * name or the declared type says something else). A PDF may be encrypted.
 */
export async function fileKind(
  file: { path: string; name: string; declared: string },
  accept: readonly FileKind[],
): Promise<{ kind: FileKind } | { error: string }> {
  const kind = await contentKind(file.path);
  if (kind === null || !accept.includes(kind)) {
    const [first] = accept;
    return { error: first ? FILE_KINDS[first].otherwise : 'fileTypeMismatch' };
  }
  const rules = FILE_KINDS[kind];
  const agrees =
    rules.extensions.includes(fileExtension(file.name)) &&
    (UNDECLARED.has(file.declared) || rules.declared.includes(file.declared));
  return agrees ? { kind } : { error: 'fileTypeMismatch' };
}

async function contentKind(path: string): Promise<FileKind | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(HEAD, size));
    await file.read(head, 0, head.length, 0);
    const tail = Buffer.alloc(Math.min(TAIL, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    // Only the head is shown to the detector: what it reads is bounded.
    const detected = await fileTypeFromBuffer(head);
    const pdf =
      detected?.mime === FILE_KINDS.pdf.mediaType &&
      head.subarray(0, 5).equals(Buffer.from('%PDF-')) &&
      tail.includes('%%EOF');
    if (pdf) return 'pdf';
    // Pictures are looked into further when they are written anew.
    const pictures = ['png', 'jpeg', 'webp'] as const;
    return pictures.find((each) => FILE_KINDS[each].mediaType === detected?.mime) ?? null;
  } finally {
    await file.close();
  }
}
