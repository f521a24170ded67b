import { z } from 'zod';

import { endSession } from '~/features/accounts/session.server';

import { redirectWithNotice } from '../notice.server';
import { command, intent } from '../route.server';

/** Ends the session of this browser; by a form alone, so that no link can sign anybody out. */
export const action = command({
  intents: {
    signOut: intent({
      may: 'session.end',
      form: z.object({}),
      run: async ({ services, request }) => {
        const { cookie } = await endSession(services, request.headers.get('Cookie'));
        return redirectWithNotice(services, '/', 'signedOut', [cookie]);
      },
    }),
  },
});
