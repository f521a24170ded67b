import { useActionData } from '@remix-run/react';

import type { RemovedAttendee } from '~/features/attendance/remove-attendee.server';
import type { RosterPreview } from '~/features/attendance/rules/roster-preview';

/** People that were read from a list and are not saved. */
export interface PreviewAnswer {
  /** Another for every answer, so that the form starts from what it holds. */
  readonly previewId: string;
  readonly preview: RosterPreview;
  /** As it was pasted; null when the people were looked through already. */
  readonly text: string | null;
  /** True when saving would pass the limit of a visit. */
  readonly isFull: boolean;
}

/** A person who was removed a moment ago. */
export interface RemovedAnswer {
  readonly removed: RemovedAttendee;
}

/** What the last step of the page answered, when it was not a refused form. */
export function usePeopleAnswer(): Partial<PreviewAnswer & RemovedAnswer> {
  const answer: unknown = useActionData();
  return typeof answer === 'object' && answer !== null && !('submission' in answer) ? answer : {};
}
