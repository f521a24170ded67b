import { redirect } from '@remix-run/node';
import { z } from 'zod';

import { DEFAULT_LOCALE, LOCALES } from '~/platform/languages/locale';
import { localeCookie } from '~/platform/web/locale-cookie.server';
import { safeRedirect } from '~/platform/web/security.server';

import { command, intent } from '../route.server';

/** Keeps the reader's choice of language in a cookie and goes back to the page it was made on. */
export const action = command({
  intents: {
    choose: intent({
      may: 'language.choose',
      form: z.object({ locale: z.enum(LOCALES).catch(DEFAULT_LOCALE), to: z.string().optional() }),
      run: async ({ form, services: { config } }) =>
        redirect(safeRedirect(form.to, config.origin), {
          status: 303,
          headers: { 'Set-Cookie': localeCookie(form.locale, config.secure) },
        }),
    }),
  },
});
