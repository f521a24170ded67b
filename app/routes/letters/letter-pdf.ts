import { z } from 'zod';

import { serveLetter } from '~/features/letters/letter-paper.server';

import { resource } from '../route.server';

/** A letter as it is drawn, drafts included, for the host's eyes. */
export const loader = resource({
  may: 'letter.read',
  params: z.object({ letterId: z.string() }),
  load: ({ services, actor, params, request }) =>
    serveLetter(services, { agencyId: actor.agencyId }, params.letterId, {
      ...{ request, signed: false, issuedOnly: false },
    }),
});
