import { acceptRequest } from '~/features/visits/accept-request.server';
import { holdVisit } from '~/features/visits/hold-visit.server';
import type { RequestForm } from '~/features/visits/rules/request-form';
import { submitRequest } from '~/features/visits/submit-request.server';
import { hashToken } from '~/platform/clock/random.server';
import type { Services } from '~/platform/services.server';

import { at, done, wib, who, type Host } from './stage';

type Wish = Partial<RequestForm> &
  Pick<RequestForm, 'guestAgencyName' | 'subject' | 'date1' | 'headCount'>;

/** A request as the public form would send it; what is not named is made up. */
export async function ask(
  services: Services,
  host: Host,
  when: string,
  exampleNote: string,
  wish: Wish,
): Promise<{ requestId: string }> {
  const { trackingToken } = done(
    await submitRequest(
      at(services, when),
      {
        hostAgencyId: host.agency.id,
        visitType: 'sharingSession',
        topics: [],
        indicators: [],
        part1: 'morning',
        part2: 'any',
        part3: 'any',
        contactName: 'Narahubung Contoh',
        contactPhone: '0800 0000 0000',
        ...wish,
      },
      undefined,
    ),
  );
  return services.write(async (tx) => {
    const { id } = await tx.visitRequest.update({
      where: { trackingTokenHash: hashToken(trackingToken) },
      data: { exampleNote },
    });
    return { requestId: id };
  });
}

export interface Slot {
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly room?: number;
}

/** The request is accepted: the visit stands, marked with what of it is made up. */
export async function accept(
  services: Services,
  host: Host,
  requestId: string,
  when: string,
  slot: Slot,
  exampleNote: string,
): Promise<{ visitId: string }> {
  const { room = 0, ...period } = slot;
  const { visitId } = done(
    await acceptRequest(at(services, when), who(host, 'secretariat'), requestId, {
      version: 1,
      mode: 'onSite',
      knowingly: 'yes',
      roomId: host.roomIds[room] ?? '',
      ...period,
      hostNote: '',
    }),
  );
  await services.write((tx) => tx.visit.update({ where: { id: visitId }, data: { exampleNote } }));
  return { visitId };
}

/** The visit took place: recorded at its end. */
export async function hold(
  services: Services,
  host: Host,
  visitId: string,
  slot: Slot,
): Promise<void> {
  await holdVisit(at(services, wib(slot.day, slot.endTime)), who(host, 'secretariat'), visitId);
}

export interface Person {
  readonly prefixTitles?: string;
  readonly fullName: string;
  readonly suffixTitles?: string;
  readonly positionTitle: string;
  readonly side: 'guest' | 'host';
  readonly agencyName: string;
  /** names what is made up; without it the person is in the source */
  readonly exampleNote?: string;
}

/** The list of those who came, in order of rank, all present. */
export async function present(
  services: Services,
  host: Host,
  visitId: string,
  slot: Slot,
  people: readonly Person[],
): Promise<void> {
  const presentAt = new Date(wib(slot.day, slot.startTime));
  await services.write(async (tx) => {
    const delegation = await tx.delegation.findFirstOrThrow({ where: { visitId } });
    for (const [position, person] of people.entries()) {
      await tx.attendee.create({
        data: {
          ...person,
          agencyId: host.agency.id,
          visitId,
          delegationId: person.side === 'guest' ? delegation.id : null,
          position,
          presentAt,
          markedById: who(host, 'secretariat').userId,
        },
      });
    }
  });
}
