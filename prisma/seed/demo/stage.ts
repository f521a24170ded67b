import type { Member } from '~/features/accounts/rules/actor';
import type { StaffRole } from '~/features/accounts/rules/roles';
import { AppError } from '~/platform/errors/app-error';
import type { TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

/** A host agency of the demonstration with its people. */
export interface Host {
  readonly agency: {
    readonly id: string;
    readonly shortName: string;
    readonly officialName: string;
    readonly regionCode: string;
  };
  readonly members: readonly Member[];
  readonly roomIds: readonly string[];
}

/** The program as it was at some moment: example records are made by the real use cases, then. */
export function at(services: Services, iso: string): Services {
  const moment = new Date(iso);
  return { ...services, clock: { now: () => moment } };
}

/** The made-up person of a host who holds a role. */
export function who(host: Host, role: StaffRole): Member {
  const member = host.members.find(({ roles }) => roles.includes(role));
  if (!member) throw new AppError('broken', { reason: `nobody of the demonstration is ${role}` });
  return member;
}

/** An instant of a wall clock in western Indonesia. */
export const wib = (day: string, time: string): string => `${day}T${time}:00+07:00`;

export const WIB: TimeZone = 'Asia/Jakarta';

/** For answers that are either done or refused: example records are never refused. */
export function done<T extends object>(
  result: T,
): Exclude<T, { errors: unknown } | { conflict: unknown } | { changed: unknown }> {
  if ('errors' in result || 'conflict' in result || 'changed' in result) {
    throw new AppError('broken', { reason: `example refused: ${JSON.stringify(result)}` });
  }
  return result as Exclude<T, { errors: unknown } | { conflict: unknown } | { changed: unknown }>;
}
