import { z } from 'zod';

import { roomPhoto } from '~/features/rooms/room-photo.server';
import { serveFile } from '~/platform/files/serve-file.server';

import { resource } from '../route.server';

/** The photo of a room, for everybody who works at the host. */
export const loader = resource({
  may: 'visit.read',
  params: z.object({ roomId: z.string().max(64) }),
  load: async ({ services, actor, params: { roomId }, request }) =>
    serveFile(services.files, await roomPhoto(services, actor, roomId), { request, inline: true }),
});
