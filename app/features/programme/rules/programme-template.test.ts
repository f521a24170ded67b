import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { totalMinutes } from './agenda';
import { usualProgramme } from './programme-template';

const SHORTEST = 45;

describe('the usual programme', () => {
  it('is what domain.md says, in two and a half hours', () => {
    expect(usualProgramme(150)).toEqual([
      { title: 'Registrasi', duration: 10 },
      { title: 'Pembukaan dan sambutan tuan rumah', duration: 10 },
      { title: 'Sambutan tamu', duration: 10 },
      { title: 'Paparan', duration: 40 },
      { title: 'Tanya jawab', duration: 35 },
      { title: 'Demo atau tinjauan', duration: 25 },
      { title: 'Penutupan dan foto bersama', duration: 10 },
      { title: 'Penandatanganan SPPD', duration: 10 },
    ]);
  });

  it('is exactly as long as the visit', () => {
    fc.assert(
      fc.property(fc.integer({ min: SHORTEST, max: 1440 }), (minutes) => {
        expect(totalMinutes(usualProgramme(minutes))).toBe(minutes);
      }),
    );
  });

  it('gives every part some time, however short the visit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
        for (const { duration } of usualProgramme(minutes)) {
          expect(duration).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  it('leaves out the tour when the visit is short', () => {
    const titles = usualProgramme(50).map(({ title }) => title);
    expect(titles).not.toContain('Demo atau tinjauan');
    expect(titles).toHaveLength(7);
  });
});
