import { z } from 'zod';

import { requireOpenLetter } from '~/features/disposition/link-view.server';
import { letterOfRequest } from '~/features/visits/letter-of-request.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The letter, for whoever holds the mailed link of a step, while the link works. */
export const loader = resource({
  may: 'disposition.answerByLink',
  limit: 'secretLink',
  params: z.object({ dispositionToken: z.string() }),
  load: async ({ services, actor, request }) => {
    await requireOpenLetter(services, actor);
    return serveFile(services.files, await letterOfRequest(services, actor, actor.requestId), {
      request,
      inline: true,
    });
  },
});
