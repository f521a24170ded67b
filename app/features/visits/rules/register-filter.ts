import { z } from 'zod';

import { isCalendarDay } from '~/platform/languages/format';

import { CHANNELS } from './channel';
import { REQUEST_STATES } from './state';

const day = z.string().refine(isCalendarDay).optional().catch(undefined);

/** What the register is narrowed to, as the address says it; what does not fit counts as nothing. */
export const registerFilterSchema = z.object({
  state: z.enum(REQUEST_STATES).optional().catch(undefined),
  channel: z.enum(CHANNELS).optional().catch(undefined),
  year: z.coerce.number().int().min(2000).max(2999).optional().catch(undefined),
  from: day,
  until: day,
  q: z.string().trim().max(120).catch('').default(''),
});
export type RegisterFilter = z.output<typeof registerFilterSchema>;

/** The filter as a search string, without what is not set. */
export function registerSearch(filter: RegisterFilter): string {
  const all: [string, string | number | undefined][] = Object.entries(filter);
  const said = all.flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)]],
  );
  return new URLSearchParams(said).toString();
}
