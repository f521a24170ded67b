import { localDate, type TimeZone } from '~/platform/languages/format';

interface Dated {
  readonly startsAt: Date;
  readonly zone: TimeZone;
}

/**
 * In the order in which visits ask for work: today's (by the clock at their place), then those that
 * took place, the latest first, then those to come, the next first.
 */
export function byUrgency<T extends Dated>(visits: readonly T[], now: Date): T[] {
  const group = ({ startsAt, zone }: Dated) =>
    localDate(startsAt, zone) === localDate(now, zone) ? 0 : startsAt <= now ? 1 : 2;
  return [...visits].sort((a, b) => {
    const [first, second] = [group(a), group(b)];
    const later = a.startsAt.getTime() - b.startsAt.getTime();
    return first - second || (first === 1 ? -later : later);
  });
}
