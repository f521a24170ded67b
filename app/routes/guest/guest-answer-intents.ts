import { cancelByGuest } from '~/features/visits/cancel-by-guest.server';
import { chooseOfferedDate } from '~/features/visits/choose-offered-date.server';
import { refuseOffer } from '~/features/visits/end-offer.server';
import { guestCancelSchema } from '~/features/visits/rules/decision-form';
import { chooseSchema, refuseOfferSchema } from '~/features/visits/rules/offer-form';

import { librarySink } from '../library-sink.server';
import { redirectWithNotice } from '../notice.server';
import { intent } from '../route.server';
import { z } from 'zod';

const params = z.object({ trackingToken: z.string() });
const here = (request: Request) => new URL(request.url).pathname;

/** What a guest decides by its private link. */
export const guestAnswerIntents = {
  choose: intent({
    params,
    may: 'request.choose',
    form: chooseSchema,
    run: async ({ services, actor, form, request }) => {
      await chooseOfferedDate(services, actor, form);
      return redirectWithNotice(services, here(request), 'dateChosen');
    },
  }),
  refuseOffer: intent({
    params,
    may: 'request.choose',
    form: refuseOfferSchema,
    run: async ({ services, actor, form, request }) => {
      await refuseOffer(services, actor, form);
      return redirectWithNotice(services, here(request), 'offerRefused');
    },
  }),
  cancel: intent({
    params,
    may: 'request.cancelOwn',
    form: guestCancelSchema,
    run: async ({ services, actor, form, request }) => {
      await cancelByGuest(services, librarySink, actor, form);
      return redirectWithNotice(services, here(request), 'cancelledByGuest');
    },
  }),
};
