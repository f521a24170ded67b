import { channelNames, CHANNELS } from '~/features/visits/rules/channel';
import { letterNatureNames, LETTER_NATURES } from '~/features/visits/rules/letter-nature';
import type { RequestView } from '~/features/visits/request-view.server';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import { decisionMessages } from './request-decision-messages';

/** How a request stands in the register: number, day and way in which it came. */
export function useRegisterItems(request: RequestView) {
  const t = useMessages(decisionMessages);
  const channels = useMessages(channelNames);
  const natures = useMessages(letterNatureNames);
  const locale = useLocale();
  const channel = CHANNELS.find((each) => each === request.channel);
  const nature = LETTER_NATURES.find((each) => each === request.letterNature);
  return [
    {
      term: t.register,
      value: t.registerOf(String(request.registerNumber), String(request.registerYear)),
    },
    { term: t.receivedOn, value: formatDay(locale, request.receivedOn) },
    ...(channel ? [{ term: t.channel, value: channels[channel] }] : []),
    ...(nature ? [{ term: t.nature, value: natures[nature] }] : []),
  ];
}
