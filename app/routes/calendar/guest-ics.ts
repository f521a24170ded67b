import { z } from 'zod';

import { guestEventIcs } from '~/features/visits/visit-event-ics.server';

import { resource } from '../route.server';
import { icsDownload } from './ics-download.server';

/** The guest's own visit, for whoever holds the private link of the request. */
export const loader = resource({
  may: 'request.track',
  params: z.object({ trackingToken: z.string() }),
  load: async ({ services, actor }) => icsDownload(await guestEventIcs(services, actor)),
});
