import { data } from '@remix-run/node';
import { z } from 'zod';

import { markMessageSent, markToldByWhatsapp } from '~/features/visits/mark-message-sent.server';
import { renewTrackingLink } from '~/features/visits/renew-tracking-link.server';
import { TOLD_KINDS } from '~/features/visits/rules/message-kind';

import { redirectWithNotice } from '../notice.server';
import { intent, type FormReply } from '../route.server';

const params = z.object({ requestId: z.string() });

type Renewed =
  | ReturnType<typeof redirectWithNotice>
  | ReturnType<typeof data<FormReply>>
  | ReturnType<typeof data<{ trackingLink: string }>>;

const back = (requestId: string) => `/workspace/requests/${requestId}#pesan`;

/** What staff does about messages to the guest of a request. */
export const guestMessageIntents = {
  messageSent: intent({
    params,
    may: 'request.decide',
    form: z.object({ messageId: z.string().max(64) }),
    run: async ({ services, actor, params: { requestId }, form }) => {
      await markMessageSent(services, actor, requestId, form.messageId);
      return redirectWithNotice(services, back(requestId), 'messageMarkedSent');
    },
  }),
  toldByWhatsapp: intent({
    params,
    may: 'request.decide',
    form: z.object({ kind: z.enum(TOLD_KINDS) }),
    run: async ({ services, actor, params: { requestId }, form }) => {
      await markToldByWhatsapp(services, actor, requestId, form.kind);
      return redirectWithNotice(services, back(requestId), 'messageMarkedSent');
    },
  }),
  renewLink: intent({
    params,
    may: 'request.decide',
    form: z.object({}),
    run: async ({ services, actor, params: { requestId } }): Promise<Renewed> => {
      const { link } = await renewTrackingLink(services, actor, requestId);
      // The one time that the link is seen: it is in no cookie, no page address and no log.
      return data({ trackingLink: link });
    },
  }),
};
