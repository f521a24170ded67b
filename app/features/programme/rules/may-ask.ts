/**
 * Whether a guest may still ask, change or take back questions: while its request is not refused or
 * called off, and until the minutes of its visit are approved.
 */
export function mayAsk(request: {
  readonly state: string;
  readonly visit: {
    readonly state: string;
    readonly minutes: { readonly state: string } | null;
  } | null;
}): boolean {
  if (['declined', 'withdrawn', 'cancelled'].includes(request.state)) return false;
  if (!request.visit) return true;
  return request.visit.state !== 'cancelled' && request.visit.minutes?.state !== 'approved';
}
