import { describe, expect, it } from 'vitest';

import { Dialog } from './dialog';
import { Masthead } from './masthead';
import { Main, SkipLink } from './page';
import { Rail } from './rail';
import { Stepper } from './stepper';
import { htmlOf, tagWith } from './testing';
import { Toast } from './toast';

const items = [
  { to: '/here', label: 'Permohonan', count: 2 },
  { to: '/kalender', label: 'Kalender', count: 0 },
];

describe('the frames of a page', () => {
  it('jump from the skip link to the main part', async () => {
    const html = await htmlOf(
      <>
        <SkipLink />
        <Main>Isi</Main>
      </>,
    );
    expect(html).toContain('href="#isi"');
    expect(tagWith(html, '<main')).toContain('id="isi"');
  });

  it('mark the place where one is, and say what waits', async () => {
    const html = await htmlOf(
      <Rail brand="Kawruh" items={items}>
        <p>Isi</p>
      </Rail>,
    );
    expect(tagWith(html, 'aria-current')).toContain('href="/here"');
    expect(html).toContain('(2 menunggu Anda)');
    expect(html).not.toContain('0 menunggu Anda');
  });

  it('open the menu without JavaScript', async () => {
    const html = await htmlOf(<Masthead brand="Kawruh" items={items} />);
    expect(html).toMatch(/<details[^>]*><summary/);
  });
});

describe('what appears in a page', () => {
  it('a toast keeps its place for screen readers when there is nothing to tell', async () => {
    expect(await htmlOf(<Toast message={null} />)).toMatch(/^<div role="status"[^>]*><\/div>$/);
    expect(await htmlOf(<Toast message="Terkirim." />)).toContain('Terkirim.');
  });

  it('a dialog is named, closes by itself and opens by the server', async () => {
    const html = await htmlOf(
      <Dialog id="d" title="Batalkan" open>
        Isi
      </Dialog>,
    );
    expect(tagWith(html, '<dialog')).toContain('open=""');
    expect(tagWith(html, '<dialog')).toContain('aria-labelledby="d-judul"');
    expect(html).toContain('id="d-judul"');
    expect(html).toContain('<form method="dialog">');
  });

  it('every stage carries its state as a word', async () => {
    const html = await htmlOf(
      <Stepper
        steps={[
          { label: 'Sebelum', state: 'done' },
          { label: 'Hari kunjungan', state: 'current' },
          { label: 'Sesudah', state: 'upcoming' },
        ]}
      />,
    );
    expect(html.match(/(?<=>)(selesai|sekarang|belum)(?=<)/g)).toEqual([
      'selesai',
      'sekarang',
      'belum',
    ]);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});
