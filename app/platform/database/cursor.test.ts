import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCursor, writeCursor } from './cursor';

const places = fc.record({
  at: fc.date({
    min: new Date('0000-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  }),
  id: fc.uuid(),
});

describe('a cursor', () => {
  it('is read back as it was written, also from an address that it stands in as it is', () => {
    fc.assert(
      fc.property(places, (place) => {
        const text = writeCursor(place);
        expect(readCursor(text)).toEqual(place);
        const address = new URL(`http://localhost/list?state=held&cursor=${text}`);
        expect(readCursor(address.searchParams.get('cursor') ?? '')).toEqual(place);
      }),
    );
  });

  it.each([
    undefined,
    '',
    'nothing',
    '01a20abb-1b91-754c-8ef6-db1bf75ec383',
    '~01a20abb',
    '2024-05-21T02:00:00.000Z',
    '2024-05-21T02:00:00.000Z~',
    '2024-05-21~01a20abb',
    '2024-13-21T02:00:00.000Z~01a20abb',
    '2024-05-21T02:00:00.000Z~01a20abb~x',
  ])('is not %j', (text) => {
    expect(readCursor(text)).toBeNull();
  });
});
