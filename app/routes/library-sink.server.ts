import { indexRecord, removeRecord } from '~/features/library/index-record.server';
import type { LibrarySink } from '~/features/visits/rules/library-sink';

/** The real library, handed to the use cases that publish. */
export const librarySink: LibrarySink = { put: indexRecord, remove: removeRecord };
