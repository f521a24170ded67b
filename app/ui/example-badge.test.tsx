import { describe, expect, it } from 'vitest';

import { ExampleBadge } from './example-badge';
import { htmlOf } from './testing';

describe('the mark of example data', () => {
  it.each([
    'Tanggal, tempat, dan pokok bahasan bersumber dari berita (b-news.id 6324); jam adalah data contoh.',
    'Isi permohonan ini disusun dari berita (b-news.id 6324); narahubung adalah data contoh.',
  ])('says that only a part is made up where the note names its source: %s', async (note) => {
    const html = await htmlOf(<ExampleBadge note={note} />);
    expect(html).toContain('Sebagian contoh');
    expect(html).not.toContain('sebagian atau seluruhnya');
  });

  it.each([null, '', 'Nama contoh', 'Seluruh isi catatan ini adalah data contoh.'])(
    'says that all is made up otherwise: %s',
    async (note) => {
      const html = await htmlOf(<ExampleBadge note={note} />);
      expect(html).toContain('sebagian atau seluruhnya');
      expect(html).not.toContain('Sebagian contoh');
    },
  );
});
