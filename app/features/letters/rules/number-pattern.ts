import { errorCode } from '~/platform/languages/error-code';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** A month as offices number their letters: 5 is "V". */
export const romanMonth = (month: number): string => ROMAN[month - 1] ?? '';

const PLACES = /\{([^{}]*)\}/g;
const KNOWN = new Set(['nomor', 'bulan', 'tahun']);

/**
 * What is wrong with a pattern such as "000.1.5/{nomor}/KJ/{bulan}/{tahun}", as an error code; null
 * when it can make numbers. "" is no pattern: numbers are typed then.
 */
export function patternTrouble(pattern: string): string | null {
  if (pattern === '') return null;
  const names = [...pattern.matchAll(PLACES)].map(([, name = '']) => name);
  const unknown = names.find((name) => !KNOWN.has(name));
  if (unknown !== undefined) return errorCode('patternUnknown', `{${unknown}}`);
  if (/[{}]/.test(pattern.replace(PLACES, ''))) return errorCode('patternUnclosed');
  return names.includes('nomor') ? null : errorCode('patternWithoutNumber');
}

/**
 * The number of a letter after a pattern.
 * @param count the running number @param day calendar day of the letter
 */
export function letterNumber(pattern: string, count: number, day: string): string {
  const [year = '', month = ''] = day.split('-');
  const values: Record<string, string> = {
    nomor: String(count),
    bulan: romanMonth(Number(month)),
    tahun: year,
  };
  return pattern.replace(PLACES, (place, name: string) => values[name] ?? place);
}
