import { describe, expect, it } from 'vitest';

import { StateList } from './state-list';
import { htmlOf, tagWith } from './testing';

type State = 'open' | 'closed';
const row = { id: 'a1', state: 'open' as State, exampleNote: 'contoh', subject: 'Perihal' };
const list = (over: {
  chosen?: State | null;
  rows?: (typeof row)[];
  counts?: Partial<Record<State, number>>;
  nextCursor?: string | null;
}) => (
  <StateList
    path="/list"
    caption="Daftar"
    states={['open', 'closed']}
    names={{ open: 'Terbuka', closed: 'Tertutup' }}
    tones={{ open: 'warn', closed: 'neutral' }}
    counts={over.counts ?? { open: 30 }}
    chosen={over.chosen ?? null}
    rows={over.rows ?? [row]}
    title={{ label: 'Perihal', of: ({ subject }) => subject }}
    columns={[]}
    nextCursor={over.nextCursor ?? null}
    empty="Belum ada apa pun"
  />
);

describe('a list of records in states', () => {
  it('leads to each record and marks what is an example', async () => {
    const html = await htmlOf(list({}));
    expect(html).toContain('href="/list/a1"');
    expect(html).toContain('Contoh');
    expect(html).toContain('Terbuka');
  });

  it('keeps the filter on the next page, and counts every state, none included', async () => {
    const html = await htmlOf(list({ chosen: 'open', nextCursor: '2024~x' }));
    expect(tagWith(html, 'rel="next"')).toContain('href="/list?state=open&amp;cursor=2024%7Ex"');
    expect(html).toMatch(/Tertutup<span[^>]*>0</);
    // The chip that is set takes its filter away.
    expect(tagWith(html, 'aria-current="true"')).toContain('href="/list"');
  });

  it('tells an empty state from an empty list', async () => {
    const none = await htmlOf(list({ chosen: 'closed', rows: [] }));
    expect(none).toContain('Tidak ada yang dalam keadaan ini');
    expect(none).not.toContain('Belum ada apa pun');
    expect(await htmlOf(list({ rows: [], counts: {} }))).toBe('Belum ada apa pun');
  });
});
