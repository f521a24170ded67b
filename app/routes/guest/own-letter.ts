import { z } from 'zod';

import { letterOfRequest } from '~/features/visits/letter-of-request.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The letter that the guest sent, for whoever holds the private link of the request. */
export const loader = resource({
  may: 'request.track',
  params: z.object({ trackingToken: z.string() }),
  load: async ({ services, actor, request }) =>
    serveFile(services.files, await letterOfRequest(services, actor, actor.requestId), {
      request,
      inline: true,
    }),
});
