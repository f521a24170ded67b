import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';

import { editAttendeeSchema, walkInSchema } from './attendee-form';

/** What a browser sends: every field, also the empty ones. */
function sent(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const EMPTY = { positionTitle: '', agencyName: '', rank: '', civilServantNumber: '' };

describe('the form of one person', () => {
  it('asks for a name and for nothing else', () => {
    const form = sent({
      side: 'guest',
      name: 'Drs. Budi, M.Si',
      positionTitle: '',
      agencyName: '',
    });
    expect(parseWithZod(form, { schema: walkInSchema })).toMatchObject({
      status: 'success',
      value: {
        name: { prefixTitles: 'Drs.', fullName: 'Budi', suffixTitles: 'M.Si' },
        positionTitle: null,
        agencyName: null,
      },
    });
  });

  it('names what is wrong at the field where it was typed', () => {
    const form = sent({
      ...EMPTY,
      attendeeId: 'a',
      name: '',
      positionTitle: 'x'.repeat(201),
      civilServantNumber: '1,98609E+17',
    });
    const result = parseWithZod(form, { schema: editAttendeeSchema });
    expect(result.status === 'error' && result.error).toEqual({
      name: ['required'],
      positionTitle: ['tooLong|200'],
      civilServantNumber: ['nipDamaged'],
    });
  });
});
