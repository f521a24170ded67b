import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The tokens of the first block that opens with `selector`, as name → hex colour. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no block ${selector}`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name = '', hex = '']) => [
      name,
      hex.toLowerCase(),
    ]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (from: number) => {
    const share = parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['paper', 'surface', 'sunken'];
/** Text on its ground: 4.5 to 1 (WCAG 1.4.3). */
const TEXT: [string, string][] = [
  ...['ink', 'muted', 'brick', 'brick-strong', 'good', 'warn', 'bad', 'bad-strong', 'info'].flatMap(
    (text) => GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ...['chart-1', 'chart-2', 'chart-3'].flatMap((text): [string, string][] => [
    [text, 'paper'],
    [text, 'surface'],
  ]),
  ['brick-ink', 'brick'],
  ['brick-ink', 'brick-strong'],
  ['bad-ink', 'bad'],
  ['bad-ink', 'bad-strong'],
  ['surface', 'good'],
  ['surface', 'bad'],
  ['brick', 'brick-soft'],
  ['muted', 'brick-soft'],
  ...['good', 'warn', 'bad', 'info'].map((tone): [string, string] => [tone, `${tone}-soft`]),
  ...['brick', 'good', 'warn', 'bad', 'info'].map((tone): [string, string] => [
    'ink',
    `${tone}-soft`,
  ]),
  ...['good', 'warn', 'bad', 'info'].map((tone): [string, string] => ['brick', `${tone}-soft`]),
];
/** Edges of fields and the focus ring: 3 to 1 (WCAG 1.4.11). */
const EDGES: [string, string][] = ['line-strong', 'brick'].flatMap((edge) =>
  GROUNDS.map((ground): [string, string] => [edge, ground]),
);

const THEMES = {
  light: ':root',
  'dark by system': ":root:not([data-theme='light'])",
  'dark by choice': ":root[data-theme='dark']",
};

describe.each(Object.entries(THEMES))('%s', (_name, selector) => {
  const tokens = tokensOf(selector);
  const colour = (name: string): string => {
    const hex = tokens.get(name);
    if (!hex) throw new Error(`no token ${name}`);
    return hex;
  };

  it.each(TEXT)('%s reads on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s is seen on %s', (edge, ground) => {
    expect(contrast(colour(edge), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('is the same dark either way', () => {
  expect(tokensOf(THEMES['dark by choice'])).toEqual(tokensOf(THEMES['dark by system']));
});

it('knows the extremes of the formula', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
});

it('maps every colour token to a Tailwind colour', () => {
  for (const name of tokensOf(':root').keys()) {
    expect(css).toContain(`--color-${name}: var(--${name});`);
  }
});
