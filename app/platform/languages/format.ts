import type { Locale } from './locale';

/** The three zones of Indonesia (Keppres 41/1987); none knows daylight saving. */
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type TimeZone = (typeof TIME_ZONES)[number];

/** The zone of a record as it is stored; what nobody knows counts as the capital's. */
export function zoneOf({ timeZone }: { readonly timeZone: string }): TimeZone {
  return isTimeZone(timeZone) ? timeZone : 'Asia/Jakarta';
}

export function isTimeZone(value: string): value is TimeZone {
  return TIME_ZONES.some((zone) => zone === value);
}

const ZONE_NAMES: Record<TimeZone, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
const ZONE_OFFSET_HOURS: Record<TimeZone, number> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};
const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

export const zoneName = (zone: TimeZone): string => ZONE_NAMES[zone];

// Intl formatters cost far more to make than to use: one of each kind is kept.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

const LONG_DATE = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT_DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** "Selasa, 21 Mei 2024" */
export function formatDate(locale: Locale, instant: Date, zone: TimeZone): string {
  return formatter(locale, zone, LONG_DATE).format(instant);
}

/** "21 Mei 2024" */
export function formatShortDate(locale: Locale, instant: Date, zone: TimeZone): string {
  return formatter(locale, zone, SHORT_DATE).format(instant);
}

/** "Mei 2024" */
export function formatMonth(locale: Locale, instant: Date, zone: TimeZone): string {
  return formatter(locale, zone, { month: 'long', year: 'numeric' }).format(instant);
}

/** "09.00" in Indonesian, "09:00" in English. */
export function formatTime(locale: Locale, instant: Date, zone: TimeZone): string {
  const text = formatter(locale, zone, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return locale === 'id' ? text.replace(':', '.') : text.replace('.', ':');
}

/** "Selasa, 21 Mei 2024 pukul 09.00 WIB" */
export function formatDateTime(locale: Locale, instant: Date, zone: TimeZone): string {
  const joint = locale === 'id' ? ' pukul ' : ' at ';
  return `${formatDate(locale, instant, zone)}${joint}${formatTime(locale, instant, zone)} ${zoneName(zone)}`;
}

/** "Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB"; both dates are written when the days differ. */
export function formatPeriod(locale: Locale, start: Date, end: Date, zone: TimeZone): string {
  if (localDate(start, zone) !== localDate(end, zone)) {
    return `${formatDateTime(locale, start, zone)} – ${formatDateTime(locale, end, zone)}`;
  }
  const joint = locale === 'id' ? ' pukul ' : ' at ';
  return `${formatDate(locale, start, zone)}${joint}${formatTime(locale, start, zone)}–${formatTime(locale, end, zone)} ${zoneName(zone)}`;
}

/** A calendar day "2024-05-21", written out: it has no zone and never shifts. */
export function formatDay(locale: Locale, day: string): string {
  return formatter(locale, 'UTC', LONG_DATE).format(new Date(`${day}T00:00:00Z`));
}

/** The calendar day of an instant in a zone, as "2024-05-21". */
export function localDate(instant: Date, zone: TimeZone): string {
  return new Date(instant.getTime() + ZONE_OFFSET_HOURS[zone] * 3_600_000)
    .toISOString()
    .slice(0, 10);
}

/** The clock time of an instant in a zone, as "09:00": the value of a time field. */
export function localTime(instant: Date, zone: TimeZone): string {
  return new Date(instant.getTime() + ZONE_OFFSET_HOURS[zone] * 3_600_000)
    .toISOString()
    .slice(11, 16);
}

/** True for a day that exists: "2024-02-29" does, "2023-02-29" does not. */
export function isCalendarDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}

/**
 * The instant of a wall-clock time in a zone.
 * @param day "2024-05-21" @param time "09:00"
 * @returns null when day or time does not exist
 */
export function instantOf(day: string, time: string, zone: TimeZone): Date | null {
  if (!isCalendarDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  return new Date(Date.parse(`${day}T${time}:00Z`) - ZONE_OFFSET_HOURS[zone] * 3_600_000);
}

/** 21823 becomes "21.823" in Indonesian, "21,823" in English. */
export function formatNumber(locale: Locale, value: number): string {
  return value.toLocaleString(TAGS[locale]);
}
