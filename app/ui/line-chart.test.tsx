import { describe, expect, it } from 'vitest';

import { LineChart } from './line-chart';
import { htmlOf } from './testing';

const chart = (
  <LineChart
    id="indeks"
    title="Indeks SPBE"
    description="Kota Mojokerto, 2021 sampai 2024."
    series={[
      {
        name: 'Mojokerto',
        points: [
          { year: 2021, value: 2.81 },
          { year: 2022, value: null },
          { year: 2023, value: 3.67 },
          { year: 2024, value: 4.22 },
        ],
      },
    ]}
    format={(value) => value.toFixed(2).replace('.', ',')}
    min={1}
    max={5}
  />
);

describe('a chart', () => {
  it('says its figures in words, also the missing one', async () => {
    expect(await htmlOf(chart)).toContain(
      'Kota Mojokerto, 2021 sampai 2024. Mojokerto: 2021 2,81, 2022 tidak ada data, 2023 3,67, 2024 4,22.',
    );
  });

  it('labels the line itself with its last figure', async () => {
    expect(await htmlOf(chart)).toContain('>Mojokerto 4,22</text>');
  });

  it('breaks the line at a missing year instead of bridging it', async () => {
    const html = await htmlOf(chart);
    const lines = [...html.matchAll(/<polyline points="([^"]*)"/g)].map(
      ([, points = '']) => points.split(' ').length,
    );
    // Two drawings (wide and narrow), each with one lone figure and one line of two.
    expect(lines).toEqual([1, 2, 1, 2]);
  });

  it('names each drawing by its own title and has no inline style', async () => {
    const html = await htmlOf(chart);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, labels = ''] of html.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const id of labels.split(' ')) expect(ids).toContain(id);
    }
    expect(html).not.toContain('style=');
  });

  it('is left out when there is nothing to draw', async () => {
    const empty = (
      <LineChart
        id="x"
        title="X"
        series={[{ name: 'A', points: [{ year: 2024, value: null }] }]}
        format={String}
      />
    );
    expect(await htmlOf(empty)).toBe('');
  });
});
