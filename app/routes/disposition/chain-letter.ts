import { z } from 'zod';

import { chainView } from '~/features/disposition/chain-view.server';
import { letterOfRequest } from '~/features/visits/letter-of-request.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The letter of a request, for everybody who has a part in its chain. */
export const loader = resource({
  may: 'disposition.read',
  params: z.object({ requestId: z.string() }),
  load: async ({ services, actor, params: { requestId }, request }) => {
    await chainView(services, actor, requestId);
    return serveFile(services.files, await letterOfRequest(services, actor, requestId), {
      request,
      inline: true,
    });
  },
});
