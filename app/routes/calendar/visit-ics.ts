import { z } from 'zod';

import { staffEventIcs } from '~/features/visits/visit-event-ics.server';

import { resource } from '../route.server';
import { icsDownload } from './ics-download.server';

/** A visit for the staff's own calendars. */
export const loader = resource({
  may: 'visit.read',
  params: z.object({ visitId: z.string() }),
  load: async ({ services, actor, params: { visitId } }) =>
    icsDownload(await staffEventIcs(services, actor, visitId)),
});
