import { AppError } from '~/platform/errors/app-error';

import { FILE_KINDS, fileKind, isPicture, type FileKind } from './file-kind.server';
import { cleanFileName } from './file-name';
import type { FileStore, ReceivedFile } from './file-store.server';
import { MultipartError, multipartBoundary, readParts, type Part } from './multipart.server';
import { readPicture, type PictureRules } from './picture.server';

/** A file that arrived with a form, passed every check and is kept in the store. */
export interface UploadedFile {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
  /** As `cleanFileName` leaves it. */
  readonly originalName: string;
}

/** What a file field takes. */
export interface FileRules {
  readonly accept: readonly FileKind[];
  readonly maxBytes: number;
  /** How pictures are written before they are kept; what was uploaded is never kept itself. */
  readonly picture?: PictureRules;
}

const PICTURE: PictureRules = { longestSide: 1600, as: 'webp' };

export interface FormBody {
  /** Text fields only. */
  readonly fields: FormData;
  /** Files by field; a field left empty has none. */
  readonly files: Record<string, UploadedFile | undefined>;
  /** Message keys by field for files that were refused; nothing of those is kept. */
  readonly errors: Record<string, string>;
}

export interface FormLimits {
  readonly files: Readonly<Record<string, FileRules>>;
  readonly store: FileStore;
  /**
   * The whole body, in bytes. Beyond a file's own limit its bytes are read and dropped, so that the
   * person keeps what was typed; beyond this one the form is refused. Unless told: room for four
   * times each file and the text.
   */
  readonly maxBytesTotal?: number;
  /** All text fields together, in bytes. */
  readonly maxTextBytes?: number;
  readonly maxFields?: number;
}

const TEXT_BYTES = 512 * 1024;
const FIELDS = 300;

/**
 * Reads a posted form, urlencoded or multipart. Files go straight to the store's disk, in memory
 * never more than a chunk.
 *
 * What is wrong with a file is a message key in `errors` (`fileTooLarge|10` in MB of 1,048,576
 * bytes, `fileEmpty`, `fileNotPdf`, `fileNotPicture`, `pictureTooLarge|52`, `fileTypeMismatch`,
 * `tooMany|1`) and the rest of the form
 * stays. Throws `AppError`: `tooLarge` (`formTooLarge`, `formTooManyFields`), `invalid`
 * (`formUnreadable`: malformed, cut, or of another type), and the store's `unavailable`.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<FormBody> {
  const contentType = request.headers.get('Content-Type') ?? '';
  const boundary = multipartBoundary(contentType);
  const reading = new Reading(limits);
  try {
    if (boundary !== null) {
      const body = limited(request, reading.maxBytesTotal);
      for await (const part of readParts(body, boundary)) await reading.add(part);
    } else if (/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType)) {
      await reading.addPairs(limited(request, reading.maxTextBytes));
    } else {
      throw new MultipartError('type');
    }
  } catch (error) {
    if (error instanceof MultipartError || error instanceof CutError) {
      throw new AppError('invalid', { reason: 'formUnreadable', cause: error });
    }
    throw error;
  }
  return reading.result();
}

/** The sender went away. */
class CutError extends Error {}

async function* limited(request: Request, limit: number): AsyncGenerator<Uint8Array> {
  const tooLarge = (): AppError => new AppError('tooLarge', { reason: 'formTooLarge' });
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge();
  if (!request.body) return;
  const reader = request.body.getReader();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new CutError('the body was cut', { cause });
      });
      if (done) return;
      size += value.length;
      if (size > limit) throw tooLarge();
      yield value;
    }
  } finally {
    // Not cancelled: that would close the connection before the answer is sent.
    reader.releaseLock();
  }
}

/** One form while it arrives. */
class Reading {
  readonly maxBytesTotal: number;
  readonly maxTextBytes: number;
  readonly #limits: FormLimits;
  readonly #fields = new FormData();
  readonly #files = new Map<string, UploadedFile>();
  readonly #errors = new Map<string, string>();
  #parts = 0;
  #textBytes = 0;

  constructor(limits: FormLimits) {
    this.#limits = limits;
    this.maxTextBytes = limits.maxTextBytes ?? TEXT_BYTES;
    const files = Object.values(limits.files).reduce((sum, { maxBytes }) => sum + maxBytes, 0);
    this.maxBytesTotal = limits.maxBytesTotal ?? 4 * (files + this.maxTextBytes);
  }

  result(): FormBody {
    return {
      fields: this.#fields,
      files: Object.fromEntries(this.#files),
      errors: Object.fromEntries(this.#errors),
    };
  }

  async add(part: Part): Promise<void> {
    this.#countField();
    if (part.filename === undefined) {
      this.#fields.append(part.name, await this.#text(part.data));
      return;
    }
    const rules = Object.hasOwn(this.#limits.files, part.name)
      ? this.#limits.files[part.name]
      : undefined;
    if (rules) await this.#file(part, part.filename, rules);
  }

  async addPairs(body: AsyncIterable<Uint8Array>): Promise<void> {
    const text = await this.#text(body);
    for (const [name, value] of new URLSearchParams(text)) {
      this.#countField();
      this.#fields.append(name, value);
    }
  }

  #countField(): void {
    this.#parts += 1;
    if (this.#parts > (this.#limits.maxFields ?? FIELDS)) {
      throw new AppError('tooLarge', { reason: 'formTooManyFields' });
    }
  }

  async #text(data: AsyncIterable<Uint8Array>): Promise<string> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of data) {
      this.#textBytes += chunk.length;
      if (this.#textBytes > this.maxTextBytes) {
        throw new AppError('tooLarge', { reason: 'formTooLarge' });
      }
      chunks.push(chunk);
    }
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        Buffer.concat(chunks),
      );
    } catch (error) {
      throw new MultipartError('text is not UTF-8', { cause: error });
    }
  }

  async #file(part: Part, filename: string, rules: FileRules): Promise<void> {
    const bounded = upTo(part.data, rules.maxBytes);
    const received = await this.#limits.store.receive(bounded.data);
    try {
      // No file chosen: browsers send the field with an empty name.
      if (filename === '' && received.size === 0) return;
      const name = cleanFileName(filename);
      const checked = bounded.exceeded()
        ? { error: `fileTooLarge|${megabytes(rules.maxBytes)}` }
        : await this.#check(part, received, name, rules);
      if ('error' in checked) {
        if (!this.#errors.has(part.name)) this.#errors.set(part.name, checked.error);
        return;
      }
      const kept = await this.#keep(received, checked.kind, rules.picture ?? PICTURE);
      if ('error' in kept) this.#errors.set(part.name, kept.error);
      else this.#files.set(part.name, { ...kept, originalName: name });
    } finally {
      await received.discard();
    }
  }

  async #keep(
    received: ReceivedFile,
    kind: FileKind,
    rules: PictureRules,
  ): Promise<Omit<UploadedFile, 'originalName'> | { error: string }> {
    if (!isPicture(kind)) {
      return { ...(await received.keep()), mediaType: FILE_KINDS[kind].mediaType };
    }
    const picture = await readPicture(received.path, rules);
    if ('error' in picture) return picture;
    const { bytes, mediaType } = picture;
    return { ...(await (await this.#limits.store.receive(bytes)).keep()), mediaType };
  }

  async #check(
    part: Part,
    { path, size }: ReceivedFile,
    name: string,
    { accept }: FileRules,
  ): Promise<{ kind: FileKind } | { error: string }> {
    if (this.#files.has(part.name)) return { error: 'tooMany|1' };
    if (size === 0) return { error: 'fileEmpty' };
    return fileKind({ path, name, declared: part.mediaType }, accept);
  }
}

/** At most `limit` bytes of a stream, and whether there was more. */
function upTo(source: AsyncIterable<Uint8Array>, limit: number) {
  let size = 0;
  async function* data(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limit) return;
      yield chunk;
    }
  }
  return { data: data(), exceeded: () => size > limit };
}

const megabytes = (bytes: number): string => String(Math.round((bytes / 1024 / 1024) * 10) / 10);
