import type { Tx } from '~/platform/database/database.server';

/** What the library keeps of a record so that it is found. */
export interface LibraryRecord {
  readonly agencyId: string;
  readonly kind: 'practice' | 'minutes' | 'visit';
  readonly recordId: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** plain text, already redacted: everything in it may be read by anyone */
  readonly body: string;
  readonly keywords: readonly string[];
  readonly regionCode: string | null;
  readonly cityName: string;
  readonly year: number;
  readonly isPublic: boolean;
  readonly isExample: boolean;
  /** calendar day, for "newest first" */
  readonly sortDate: string;
  /** topic slugs */
  readonly topics: readonly string[];
  /** indicator ids */
  readonly indicators: readonly string[];
}

/**
 * The way into the library, handed to use cases by their callers: the library knows visits, minutes
 * and practices, and they do not know it. Both run in the transaction of the change.
 */
export interface LibrarySink {
  readonly put: (tx: Tx, record: LibraryRecord) => Promise<void>;
  readonly remove: (tx: Tx, kind: LibraryRecord['kind'], recordId: string) => Promise<void>;
}
