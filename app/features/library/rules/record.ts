import type { LibraryRecord } from '~/features/visits/rules/library-sink';

/** The kinds of record that can be found. */
export const ENTRY_KINDS = ['practice', 'minutes', 'visit'] as const satisfies readonly EntryKind[];
export type EntryKind = LibraryRecord['kind'];

/** Between keywords, where they are kept as one text. */
export const KEYWORD_JOINT = ' · ';
