import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { chainView } from './chain-view.server';

/**
 * What stands on the sheet of paper that goes with a letter: the letter's facts and each instruction
 * in the order in which it was given.
 * @throws as chainView
 */
export async function sheetView(services: Services, actor: Member, requestId: string) {
  const chain = await chainView(services, actor, requestId);
  const { agencyId } = actor;
  const [request, letterhead] = await Promise.all([
    services.db.visitRequest.findFirst({
      where: { id: requestId, agencyId },
      select: {
        subject: true,
        guestAgencyName: true,
        letterNumber: true,
        letterDate: true,
        letterNature: true,
        receivedOn: true,
        registerNumber: true,
        registerYear: true,
        headCount: true,
        dates: { orderBy: { position: 'asc' }, select: { day: true } },
        agency: { select: { officialName: true, address: true } },
      },
    }),
    services.db.letterhead.findUnique({
      where: { agencyId },
      select: { governmentName: true, officeName: true, address: true },
    }),
  ]);
  if (!request) throw notFound();
  const { agency, ...letter } = request;
  return {
    requestId,
    zone: chain.zone,
    head: {
      government: letterhead?.governmentName ?? '',
      office: letterhead?.officeName || agency.officialName,
      address: letterhead?.address || agency.address,
    },
    letter,
    dispositions: chain.dispositions.filter(({ receivers }) =>
      receivers.some(({ state }) => state !== 'withdrawn'),
    ),
  };
}
export type SheetView = Awaited<ReturnType<typeof sheetView>>;
