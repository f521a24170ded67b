import { expect, it } from 'vitest';

import { sourceParts } from './source-parts';

it('names a link by its host and leaves words alone', () => {
  expect(sourceParts('b-news.id 6324; https://www.mili.id/baca-7093')).toEqual([
    { text: 'b-news.id 6324', href: null },
    { text: 'mili.id', href: 'https://www.mili.id/baca-7093' },
  ]);
});

it.each([
  'http://kota.go.id/a',
  'javascript:alert(1)',
  'https://kota.go.id@elsewhere.id',
  'https://',
  'github:Niumination/PemdiAcehTengah data/pemdi.json',
])('never links %j', (source) => {
  expect(sourceParts(source)).toEqual([{ text: source, href: null }]);
});

it('keeps a semicolon inside an address', () => {
  expect(sourceParts('https://a.id/x;y=1')[0]?.href).toBe('https://a.id/x;y=1');
});
