import { describe, expect, it } from 'vitest';

import { Stepper } from './stepper';
import { htmlOf } from './testing';

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('stages', () => {
  it('say their state in words, and only once where the detail says it', async () => {
    const html = await htmlOf(
      <Stepper
        steps={[
          { label: 'Peserta', state: 'done', detail: '7 orang' },
          { label: 'Kehadiran', state: 'current', detail: 'Belum dicatat' },
          { label: 'Notulen', state: 'upcoming', detail: 'Belum ditulis' },
          { label: 'Praktik baik', state: 'upcoming' },
        ]}
      />,
    );
    const text = textOf(html);
    expect(text).toContain('selesai · 7 orang');
    expect(text).toContain('sekarang · Belum dicatat');
    expect(text).toContain('Notulen Belum ditulis');
    expect(text).toContain('Praktik baik belum');
  });
});
