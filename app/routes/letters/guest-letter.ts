import { z } from 'zod';

import { serveLetter } from '~/features/letters/letter-paper.server';

import { resource } from '../route.server';

/** A letter that was issued to the guest who holds the private link of the request. */
export const loader = resource({
  may: 'request.track',
  params: z.object({ trackingToken: z.string(), letterId: z.string() }),
  load: ({ services, actor, params, request }) =>
    serveLetter(
      services,
      { agencyId: actor.agencyId, requestId: actor.requestId },
      params.letterId,
      { request, signed: true, issuedOnly: true },
    ),
});
