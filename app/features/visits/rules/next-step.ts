import type { VisitState } from './state';

/** What a visit has come to, as far as its next step depends on it. */
export interface Progress {
  readonly state: VisitState;
  readonly hasStarted: boolean;
  readonly invited: number;
  readonly present: number;
  readonly minutes: 'none' | 'draft' | 'waiting' | 'approved';
  readonly practices: number;
}

export type NextStep =
  'people' | 'wait' | 'attendance' | 'hold' | 'minutes' | 'approve' | 'lesson' | 'none';

/** How far the minutes of a visit are, by their stored state. */
export function minutesProgress(minutes: { readonly state: string } | null): Progress['minutes'] {
  if (minutes === null) return 'none';
  return minutes.state === 'waiting' || minutes.state === 'approved' ? minutes.state : 'draft';
}

/** The one next step of a visit: nobody has to know the menu to finish one. */
export function nextStep(progress: Progress): NextStep {
  const { state, hasStarted, invited, present, minutes, practices } = progress;
  if (state === 'cancelled') return 'none';
  if (state === 'scheduled') {
    if (!hasStarted) return invited === 0 ? 'people' : 'wait';
    return present === 0 ? 'attendance' : 'hold';
  }
  // A draft stays its writers' work until they send it.
  if (minutes === 'none' || minutes === 'draft') return 'minutes';
  if (minutes === 'waiting') return 'approve';
  return practices === 0 ? 'lesson' : 'none';
}
