import { z } from 'zod';

import { guestRoomPhoto } from '~/features/rooms/room-photo.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The photo of the room of a visit, for whoever holds the private link of the request. */
export const loader = resource({
  may: 'request.track',
  params: z.object({ trackingToken: z.string() }),
  load: async ({ services, actor, request }) =>
    serveFile(services.files, await guestRoomPhoto(services, actor), { request, inline: true }),
});
