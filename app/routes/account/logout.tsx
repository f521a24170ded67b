import { z } from 'zod';

import { signOut } from '~/features/accounts/sign-out.server';

import { redirectWithNotice } from '../notice.server';
import { command, intent } from '../route.server';

/** Ends the session of this browser; by a form alone, so that no link can sign anybody out. */
export const action = command({
  intents: {
    signOut: intent({
      may: 'session.end',
      form: z.object({}),
      run: async ({ services, actor, request }) => {
        const { cookie } = await signOut(services, actor, request.headers.get('Cookie'));
        return redirectWithNotice(services, '/', 'signedOut', [cookie]);
      },
    }),
  },
});
