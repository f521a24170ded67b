/**
 * The usual words of an instruction, as sheets of paper have them to tick. They are stored as
 * written: a record of the office, in the language of the office.
 */
export const PHRASES = {
  guidance: 'Mohon arahan',
  followUp: 'Untuk ditindaklanjuti',
  coordinate: 'Koordinasikan dengan bidang terkait',
  receive: 'Hadiri/terima',
  reply: 'Siapkan jawaban',
  material: 'Siapkan bahan paparan',
  advise: 'Beri saran dan pertimbangan',
  discuss: 'Bicarakan dengan saya',
  know: 'Untuk diketahui',
} as const;
export type PhraseKey = keyof typeof PHRASES;
export const PHRASE_KEYS = Object.keys(PHRASES) as [PhraseKey, ...PhraseKey[]];

/** Ticked phrases first, one a line, then the giver's own words. */
export function instructionText(phrases: readonly PhraseKey[], own: string): string {
  const ticked = PHRASE_KEYS.filter((key) => phrases.includes(key)).map((key) => PHRASES[key]);
  return [...ticked, ...(own === '' ? [] : [own])].join('\n');
}

/** An instruction as a sheet shows it: the boxes that are ticked, and what was written besides. */
export function readInstruction(text: string): { ticked: readonly PhraseKey[]; own: string } {
  const ticked: PhraseKey[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const key = PHRASE_KEYS.find((each) => PHRASES[each] === line);
    if (key === undefined) return { ticked, own: lines.slice(index).join('\n') };
    ticked.push(key);
  }
  return { ticked, own: '' };
}
