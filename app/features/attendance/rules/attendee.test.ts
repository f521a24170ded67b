import { describe, expect, expectTypeOf, it } from 'vitest';

import { attendeeSchema, type Attendee } from './attendee';
import { parseRoster } from './roster';
import type { RosterPerson } from './roster-types';

const messages = (input: unknown) =>
  attendeeSchema
    .safeParse(input)
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

describe('one attendee', () => {
  it('needs a name only', () => {
    expect(attendeeSchema.parse({ fullName: ' Mujianto ' })).toEqual({
      prefixTitles: '',
      fullName: 'Mujianto',
      suffixTitles: '',
      positionTitle: null,
      agencyName: null,
      rank: null,
      civilServantNumber: null,
    });
  });

  it('cleans what was typed', () => {
    const attendee = attendeeSchema.parse({
      fullName: 'Contoh\u200B  Satu',
      positionTitle: 'PLT Kepala Dinas',
      agencyName: ' ',
      civilServantNumber: '19860926 201505 1 001',
    });
    expect(attendee).toMatchObject({
      fullName: 'Contoh Satu',
      positionTitle: 'Plt. Kepala Dinas',
      agencyName: null,
      civilServantNumber: '198609262015051001',
    });
  });

  it('answers with keys', () => {
    expect(messages({})).toEqual(['fullName: required']);
    expect(messages({ fullName: ' \u200B ' })).toEqual(['fullName: required']);
    expect(messages({ fullName: '123' })).toEqual(['fullName: required']);
    expect(messages({ fullName: 'x'.repeat(201) })).toEqual(['fullName: tooLong|200']);
    expect(messages({ fullName: 'x'.repeat(200) })).toBeUndefined();
    expect(messages({ fullName: 'x', rank: 'y'.repeat(61) })).toEqual(['rank: tooLong|60']);
    expect(messages({ fullName: 'x', civilServantNumber: '12' })).toEqual([
      'civilServantNumber: nipInvalid',
    ]);
    expect(messages({ fullName: 'x', civilServantNumber: '1,98609E+17' })).toEqual([
      'civilServantNumber: nipDamaged',
    ]);
  });

  it('takes what the roster read, unchanged', () => {
    expectTypeOf<Attendee>().toEqualTypeOf<RosterPerson>();
    const { rows } = parseRoster(
      '1. Dra. Jiah Palupi Twihantarti, MM (plt Sekretaris) - Diskominfo - 19860926 201505 1 001\n2. Mujianto',
    );
    expect(rows.map((row) => attendeeSchema.parse(row.person))).toEqual(
      rows.map((row) => row.person),
    );
  });
});
