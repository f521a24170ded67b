import { describe, expect, it } from 'vitest';

import { parseRoster } from './roster';
import { countToSave, draftsOf, judgeDrafts } from './roster-preview';

describe('how many people a preview would save', () => {
  it('counts nobody without a name, nobody twice and nobody who was left out', () => {
    const text = 'Nama\tJabatan\nBudi\tStaf\nCitra\tStaf\n\tAnalis\nBudi\tStaf\nDewi\tStaf';
    const drafts = draftsOf(parseRoster(text)).map(({ draft }) => ({
      draft: { ...draft, leaveOut: draft.name === 'Dewi' },
    }));
    const { rows } = judgeDrafts(drafts, 'Bappeda', []);
    expect(rows).toHaveLength(5);
    expect(countToSave(rows)).toBe(2);
  });
});
