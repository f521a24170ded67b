import { expect, it } from 'vitest';

import { FilterChip } from './filter-chip';
import { htmlOf, tagWith } from './testing';

it('a filter says that it can be removed; the state without filters only that it is the one', async () => {
  const filter = await htmlOf(<FilterChip label="Diterima" to="/here" active />);
  expect(filter).toContain('hapus saringan');
  const all = await htmlOf(<FilterChip label="Semua" to="/here" current />);
  expect(all).not.toContain('hapus saringan');
  expect(tagWith(all, 'href')).toContain('aria-current="true"');
});
