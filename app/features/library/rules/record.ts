/** The kinds of record that can be found. */
export const ENTRY_KINDS = ['practice', 'minutes', 'visit'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a feature tells the library of one of its records. */
export interface LibraryRecord {
  readonly agencyId: string;
  readonly kind: EntryKind;
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

/** Between keywords, where they are kept as one text. */
export const KEYWORD_JOINT = ' · ';
