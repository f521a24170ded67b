import { z } from 'zod';

import { serveLetter } from '~/features/letters/letter-paper.server';

import { resource } from '../route.server';

/** An issued letter as the guest gets it: the scan of the signed one, where there is one. */
export const loader = resource({
  may: 'letter.read',
  params: z.object({ letterId: z.string() }),
  load: ({ services, actor, params, request }) =>
    serveLetter(services, { agencyId: actor.agencyId }, params.letterId, {
      ...{ request, signed: true, issuedOnly: true },
    }),
});
