import { parsePersonName } from '~/features/attendance/rules/person-name';

import { OFFICE_WORDS } from './ordinary-words';

/**
 * The bare names in what people typed into name fields: without titles, and without entries that
 * name an office or a role.
 */
export function personNames(entries: readonly string[]): string[] {
  const names = new Set<string>();
  const single = entries.flatMap((entry) => entry.split(/\s+(?:dan|and)\s+|[&;/]/u));
  for (const entry of single) {
    const fullName = bareName(entry.replace(/\(.*$|\s[-–—]\s.*$/su, ''));
    const words = fullName.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u);
    if (fullName.length >= 2 && !words.some((word) => OFFICE_WORDS.has(word))) names.add(fullName);
  }
  return [...names];
}

/**
 * What may be a name in entries that name an office or a role as well: "Kabid Aptika Budi Santoso"
 * may hold one, "Bidang Aptika" holds none. For a person to look at.
 */
export function doubtfulNames(entries: readonly string[]): string[] {
  return entries.flatMap((entry) => {
    const words = bareName(entry.replace(/\(.*$/su, '')).split(/[^\p{L}\p{M}\p{N}']+/u);
    const last = words.findLastIndex((word) => OFFICE_WORDS.has(word.toLowerCase()));
    const rest = words.slice(last + 1).filter((word) => word !== '');
    return last >= 0 && rest.length > 1 ? [rest.join(' ')] : [];
  });
}

/**
 * The name of somebody who had to give one: a word of an office inside it is part of the name
 * ("Wirawan Tamu"), only at its beginning it tells of no person ("Bagian Umum").
 */
export function contactNames(entry: string): string[] {
  const fullName = bareName(entry.replace(/\(.*$/su, ''));
  const [first = ''] = fullName.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u);
  return fullName.length < 2 || OFFICE_WORDS.has(first) ? [] : [fullName];
}

/** A name without its titles: "Dra. Jiah Palupi Twihantarti, MM" is Jiah Palupi Twihantarti. */
export function bareName(text: string): string {
  return parsePersonName(text.normalize('NFC')).fullName;
}
