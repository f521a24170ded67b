import type { AppLoadContext } from '@remix-run/node';

import { deviceName } from '~/features/accounts/rules/device-name';

/** What a use case about sessions needs to know of the browser that asks. */
export function browserOf(request: Request, context: AppLoadContext) {
  return {
    device: deviceName(request.headers.get('User-Agent')),
    address: context.clientAddress,
    cookieHeader: request.headers.get('Cookie'),
  };
}
