import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { z } from 'zod';

/** The serif of papers: Tinos has the widths of Times New Roman, and may be embedded. */
export type Weight = 'regular' | 'bold';

const FILES: Record<Weight, string> = { regular: '400-normal', bold: '700-normal' };

// In the order of asking: what offices write stands in the first.
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic'] as const;
type Subset = (typeof SUBSETS)[number];

const require = createRequire(import.meta.url);
const fontFile = (name: string): Buffer =>
  readFileSync(require.resolve(`@fontsource/tinos/files/${name}`));

const loaded = new Map<string, Buffer>();

/** The bytes of a font, read once. */
export function fontBytes(weight: Weight, subset: Subset): Buffer {
  const name = `tinos-${subset}-${FILES[weight]}.woff`;
  const known = loaded.get(name);
  if (known) return known;
  const bytes = fontFile(name);
  loaded.set(name, bytes);
  return bytes;
}

export interface Run {
  readonly subset: Subset;
  readonly text: string;
}

const UNKNOWN = '?';

/** Parts a text by the font file that has its letters; what none has is shown as "?". */
export function runsOf(text: string): Run[] {
  const runs: { subset: Subset; text: string }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const subset = SUBSETS.find((each) => ranges()[each].some(([a, b]) => code >= a && code <= b));
    const last = runs.at(-1);
    const next = { subset: subset ?? 'latin', text: subset ? letter : UNKNOWN };
    if (last?.subset === next.subset) last.text += next.text;
    else runs.push(next);
  }
  return runs;
}

type Ranges = Readonly<Record<Subset, readonly (readonly [number, number])[]>>;
let known: Ranges | null = null;

/** Which letters each file has, as its package says: "U+0000-00FF,U+0131,…". */
function ranges(): Ranges {
  if (known) return known;
  const file = readFileSync(require.resolve('@fontsource/tinos/unicode.json'), 'utf8');
  const texts = z.record(z.string(), z.string()).parse(JSON.parse(file));
  const read = (subset: Subset) =>
    (texts[subset] ?? '').split(',').flatMap((range): [number, number][] => {
      const match = /U\+([0-9a-f]+)(?:-([0-9a-f]+))?/i.exec(range);
      if (!match?.[1]) return [];
      return [[parseInt(match[1], 16), parseInt(match[2] ?? match[1], 16)]];
    });
  known = Object.fromEntries(SUBSETS.map((each) => [each, read(each)])) as unknown as Ranges;
  return known;
}
