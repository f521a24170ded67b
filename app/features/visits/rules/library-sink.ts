import type { Tx } from '~/platform/database/database.server';

/** What a feature tells the library of one of its records, so that it is found. */
export interface LibraryRecord {
  readonly agencyId: string;
  readonly kind: 'practice' | 'minutes' | 'visit';
  readonly recordId: string;
  /** address of its page: "/practices/PB-2024-0001" */
  readonly url: string;
  readonly title: string;
  /** one or two sentences of plain text, shown when no word was searched */
  readonly summary: string;
  /** plain text of the whole record; holds nothing that its page does not show to everyone */
  readonly body: string;
  readonly keywords: readonly string[];
  /** Kemendagri code "35.76", or null when the agency belongs to no region */
  readonly regionCode: string | null;
  readonly cityName: string;
  readonly year: number;
  readonly isPublic: boolean;
  readonly isExample: boolean;
  /** calendar day "2024-05-21": newest first */
  readonly sortDate: string;
  /** topic slugs; unknown ones are left out */
  readonly topics: readonly string[];
  /** indicator ids such as "spbe-2020/i26"; unknown ones are left out */
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

/**
 * What hangs on a visit and is open or closed with it, told in the transaction of the decision: the
 * minutes know their visit, and the visit does not know them.
 */
export type FollowsVisit = (tx: Tx, agencyId: string, visitId: string) => Promise<void>;
