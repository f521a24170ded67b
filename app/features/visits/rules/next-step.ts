import type { VisitState } from './state';

/** What a visit has come to, as far as its next step depends on it. */
export interface Progress {
  readonly state: VisitState;
  readonly hasStarted: boolean;
  readonly invited: number;
  readonly present: number;
  readonly minutes: 'none' | 'draft' | 'approved';
  readonly practices: number;
}

export type NextStep =
  'people' | 'wait' | 'attendance' | 'hold' | 'minutes' | 'approve' | 'lesson' | 'none';

/** The one next step of a visit: nobody has to know the menu to finish one. */
export function nextStep(progress: Progress): NextStep {
  const { state, hasStarted, invited, present, minutes, practices } = progress;
  if (state === 'cancelled') return 'none';
  if (state === 'scheduled') {
    if (!hasStarted) return invited === 0 ? 'people' : 'wait';
    return present === 0 ? 'attendance' : 'hold';
  }
  if (minutes === 'none') return 'minutes';
  if (minutes === 'draft') return 'approve';
  return practices === 0 ? 'lesson' : 'none';
}
