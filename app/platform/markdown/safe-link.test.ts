import { expect, it } from 'vitest';

import { safeLink } from './safe-link';

it.each(['/', '/a/b?c=d#e', '/a//b'])('keeps the own path %j', (path) => {
  expect(safeLink(path)).toEqual({ href: path, foreign: false });
});

it.each([
  ['HTTPS://Kota.GO.id', 'https://kota.go.id/'],
  ['http://a.id/ b', null],
  ['mailto:a@b.id', 'mailto:a@b.id'],
  ['tel:112', 'tel:112'],
  ['//a.id', null],
  ['/\\a.id', null],
  ['/\t/a.id', null],
  ['a/b', null],
  ['#a', null],
  ['', null],
  ['javascript:alert(1)', null],
  ['https://bank.id@a.id', null],
  ['https://a"b.id/', null],
  ['mailto:"a"@b.id', null],
  ['/a"b', null],
  [`https://a.id/${'a'.repeat(2_000)}`, null],
])('reads %j', (address, href) => {
  expect(safeLink(address)?.href ?? null).toBe(href);
});
