import { describe, expect, it } from 'vitest';

import { asMinutesState, assertOpen, minutesAfter } from './state';

describe('the life of minutes', () => {
  it('goes from draft to approved, once', () => {
    expect(minutesAfter('draft', 'approve')).toBe('approved');
    expect(minutesAfter('approved', 'approve')).toBeNull();
  });

  it('lets a draft be written and nothing that is approved', () => {
    expect(() => assertOpen('draft')).not.toThrow();
    expect(() => assertOpen('approved')).toThrow(
      expect.objectContaining({ kind: 'conflict', reason: 'minutesLocked' }),
    );
  });

  it('knows no other state', () => {
    expect(asMinutesState('draft')).toBe('draft');
    expect(() => asMinutesState('published')).toThrow('unknownState');
  });
});
