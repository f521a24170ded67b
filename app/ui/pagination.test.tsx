import { describe, expect, it } from 'vitest';

import { Pagination } from './pagination';
import { htmlOf, tagWith } from './testing';

describe('pagination', () => {
  it('leads both ways from the middle', async () => {
    const html = await htmlOf(<Pagination previousTo="?b=1" nextTo="?a=2" />);
    expect(tagWith(html, 'rel="prev"')).toContain('href="/here?b=1"');
    expect(tagWith(html, 'rel="next"')).toContain('href="/here?a=2"');
    expect(html).toContain('Sebelumnya');
    expect(html).toContain('Berikutnya');
  });

  it('shows no way beyond an end', async () => {
    expect(await htmlOf(<Pagination nextTo="?a=2" previousTo={null} />)).not.toContain(
      'rel="prev"',
    );
    expect(await htmlOf(<Pagination previousTo="?b=1" />)).not.toContain('rel="next"');
  });

  it('is not there for a single page', async () => {
    expect(await htmlOf(<Pagination summary="3 hasil" />)).toBe('');
  });
});
