import { z } from 'zod';

import { letterOfRequest } from '~/features/visits/letter-of-request.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The letter of a request, for the host's eyes. */
export const loader = resource({
  may: 'request.readInbox',
  params: z.object({ requestId: z.string() }),
  load: async ({ services, actor, params, request }) =>
    serveFile(services.files, await letterOfRequest(services, actor, params.requestId), {
      request,
      inline: true,
    }),
});
