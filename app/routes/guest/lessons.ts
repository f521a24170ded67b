import { z } from 'zod';

import { lessonsOn } from '~/features/library/lessons.server';
import { subjectsSchema } from '~/features/visits/rules/request-form';

import { resource } from '../route.server';

/** What the library holds on the subjects of a request that is being written, while it is. */
export const loader = resource({
  may: 'library.search',
  limit: 'search',
  params: z.object({}),
  load: async ({ services, request }) => {
    const { searchParams } = new URL(request.url);
    const asked = subjectsSchema.parse({
      hostAgencyId: searchParams.get('hostAgencyId') ?? undefined,
      topics: searchParams.getAll('topics'),
      indicators: searchParams.getAll('indicators'),
    });
    return Promise.resolve(Response.json(lessonsOn(services, asked)));
  },
});
