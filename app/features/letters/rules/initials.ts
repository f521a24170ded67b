/** "Dr. Siti Contoh Rahayu, S.Sos., M.M." is "S. C. R.": titles stand before a point or after a comma. */
export function initialsOf(name: string): string {
  const [beforeTitles = ''] = name.split(',');
  return beforeTitles
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !word.endsWith('.'))
    .map((word) => `${(word.match(/^\p{L}/u)?.[0] ?? '').toUpperCase()}.`)
    .join(' ');
}
