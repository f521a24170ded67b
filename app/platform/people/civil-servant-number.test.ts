import { describe, expect, it } from 'vitest';

import { formatCivilServantNumber } from './civil-servant-number';

describe('a NIP on paper', () => {
  it.each(['198609262015051001', '19860926 201505 1 001', '19860926.201505.1.001'])(
    'stands in groups, typed as %s',
    (text) => {
      expect(formatCivilServantNumber(text)).toBe('19860926 201505 1 001');
    },
  );

  it.each(['', '12', '510 123 456', '1986092620150510011', 'belum ada'])(
    'stays as it is when it is none: "%s"',
    (text) => {
      expect(formatCivilServantNumber(text)).toBe(text);
    },
  );
});
