import { AppError } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { createMember } from './create-member.server';
import { makeResetLink } from './reset-link.server';

export interface FirstAdministrator {
  readonly regionCode: string;
  readonly officialName: string;
  readonly shortName: string;
  /** lower case */
  readonly email: string;
  readonly name: string;
  /** adds one where the agency has an administrator already */
  readonly another: boolean;
}

const COMMAND_LINE = { userId: null, name: 'admin:create' } as const;

/**
 * Creates an agency's administrator, and the agency where there is none of that name in the region.
 * No password is ever made up: the link returned sets one, once, within an hour. Asked again for an
 * administrator who has not set one yet, it returns another link.
 * @throws AppError notFound regionUnknown; conflict administratorExists or emailTaken
 */
export async function createFirstAdministrator(
  services: Pick<Services, 'write' | 'clock' | 'random' | 'config'>,
  input: FirstAdministrator,
): Promise<{ link: string; agencyCreated: boolean }> {
  const { write, clock } = services;
  return write(async (tx) => {
    const region = await tx.region.findUnique({ where: { code: input.regionCode } });
    if (!region) throw new AppError('notFound', { reason: 'regionUnknown' });
    const now = clock.now();
    const found = await tx.agency.findFirst({
      where: { regionCode: region.code, officialName: input.officialName },
      select: { id: true },
    });
    // Called again because the first link was not opened in time.
    const waiting = await tx.user.findFirst({
      where: {
        email: input.email,
        agencyId: found?.id ?? '',
        disabledAt: null,
        password: null,
        roles: { some: { role: 'administrator' } },
      },
      select: { id: true },
    });
    if (waiting) {
      return { link: await makeResetLink(tx, services, waiting.id), agencyCreated: false };
    }
    if (found && !input.another) {
      const administrators = await tx.user.count({
        where: {
          agencyId: found.id,
          disabledAt: null,
          roles: { some: { role: 'administrator' } },
        },
      });
      if (administrators > 0) throw new AppError('conflict', { reason: 'administratorExists' });
    }
    const agency =
      found ??
      (await tx.agency.create({
        data: {
          regionCode: region.code,
          kind: 'localAgency',
          officialName: input.officialName,
          shortName: input.shortName,
          timeZone: zoneOf(region),
          receivesVisits: true,
          createdAt: now,
        },
        select: { id: true },
      }));
    if (!found) {
      await recordAccount(tx, {
        agencyId: agency.id,
        recordType: 'agency',
        recordId: agency.id,
        action: 'agencyCreated',
        actor: COMMAND_LINE,
        at: now,
      });
    }
    const { email, name } = input;
    const user = await createMember(
      tx,
      services,
      { agencyId: agency.id, email, name, roles: ['administrator'] },
      COMMAND_LINE,
    );
    return { link: await makeResetLink(tx, services, user.id), agencyCreated: !found };
  });
}
