import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { TIME_ZONES, zoneName, type TimeZone } from '../languages/format';
import type { CalendarEvent } from './calendar-event';
import { icsText } from './ics.server';

const MADE_AT = new Date('2024-05-02T02:00:00Z');

const anEvent = (over: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'visit-1@kawruh.example',
  sequence: 0,
  startsAt: new Date('2024-05-21T02:00:00Z'),
  endsAt: new Date('2024-05-21T04:30:00Z'),
  zone: 'Asia/Jakarta',
  summary: 'Belajar Pokja SPBE',
  location: 'Command Center',
  description: '',
  status: 'confirmed',
  organizer: { name: 'Diskominfo Kota Mojokerto', email: 'kawruh@contoh.go.id' },
  ...over,
});

/** Mozilla's parser, which knows nothing of the writer. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  ICAL.TimezoneService.reset();
  return { calendar, events, event: events[0] as ICAL.Event };
}

const SIGN = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.constantFrom('\r', '\n', '\t', '\u0007', '\\', ';', ',', ':', '"'),
);

const written = (over: Partial<CalendarEvent> = {}) =>
  icsText([anEvent(over)], { method: 'REQUEST', madeAt: MADE_AT });

describe('an entry, read by another parser', () => {
  it.each(TIME_ZONES)('is on the clock of %s, whatever zone the machine stands in', (zone) => {
    const clock: Record<TimeZone, string> = {
      'Asia/Jakarta': '2024-05-21T09:00:00',
      'Asia/Makassar': '2024-05-21T10:00:00',
      'Asia/Jayapura': '2024-05-21T11:00:00',
    };
    const own = process.env['TZ'];
    try {
      for (const [machine, hour] of [
        ['UTC', 2],
        ['America/New_York', 22],
      ] as const) {
        process.env['TZ'] = machine;
        expect(anEvent().startsAt.getHours()).toBe(hour);
        const { calendar, event } = parsed(written({ zone }));
        expect(event.startDate.toString()).toBe(clock[zone]);
        expect(event.startDate.zone.tzid).toBe(zone);
        expect(event.startDate.toJSDate()).toEqual(new Date('2024-05-21T02:00:00Z'));
        expect(event.endDate.toJSDate()).toEqual(new Date('2024-05-21T04:30:00Z'));
        const [standard] = calendar.getFirstSubcomponent('vtimezone')?.getAllSubcomponents() ?? [];
        expect(standard?.getFirstPropertyValue('tzname')).toBe(zoneName(zone));
        expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe(
          '2024-05-02T02:00:00Z',
        );
      }
    } finally {
      if (own === undefined) delete process.env['TZ'];
      else process.env['TZ'] = own;
    }
  });

  it('keeps every sign of a long text with many lines', () => {
    const description = [
      'Yth. Bapak/Ibu; mohon hadir, membawa: "surat tugas", SPPD\\visum.',
      'Tempat parkir — di belakang gedung (lantai −1), 50 m dari “Ruang Sabha Mandala Krida”.'.repeat(
        4,
      ),
      'Terima kasih 🙏🏽, ꦏꦮꦿꦸꦃ.',
    ].join('\n');
    const summary = 'Studi tiru: SPBE, Satu Data; Pemdi \\ 2026';
    const { event } = parsed(written({ description, summary }));
    expect(event.description).toBe(description);
    expect(event.summary).toBe(summary);
  });

  it('is the same text for any text, and keeps the lines that the standard asks for', () => {
    fc.assert(
      fc.property(fc.string({ unit: SIGN, minLength: 1, maxLength: 300 }), (text) => {
        const ics = written({ description: text, summary: `x${text}`, location: text });
        const { event } = parsed(ics);
        const asWritten = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');
        expect(event.description).toBe(asWritten);
        expect(event.location).toBe(asWritten);
        expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of ics.split('\r\n')) {
          const bytes = Buffer.from(line, 'utf8');
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(bytes.toString('utf8')).toBe(line);
        }
      }),
    );
  });

  it('says how it stands: planned, moved, cancelled', () => {
    const first = parsed(written());
    const moved = parsed(written({ sequence: 1, startsAt: new Date('2024-05-21T03:00:00Z') }));
    const gone = parsed(
      icsText([anEvent({ sequence: 2, status: 'cancelled' })], {
        method: 'CANCEL',
        madeAt: MADE_AT,
      }),
    );
    expect([first, moved, gone].map(({ event }) => event.uid)).toEqual(
      Array(3).fill('visit-1@kawruh.example'),
    );
    expect([first, moved, gone].map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    const words = ({ calendar, event }: ReturnType<typeof parsed>) => [
      calendar.getFirstPropertyValue('method'),
      event.component.getFirstPropertyValue('status'),
      event.component.getFirstPropertyValue('transp'),
    ];
    expect(words(moved)).toEqual(['REQUEST', 'CONFIRMED', 'OPAQUE']);
    expect(words(gone)).toEqual(['CANCEL', 'CANCELLED', 'TRANSPARENT']);
  });

  it('names who invites and who is invited, and whose name has quotes', () => {
    const { event } = parsed(
      written({ attendee: { name: 'Budi "Bas", S.Kom;\nM.A.P', email: 'budi@contoh.go.id' } }),
    );
    expect(event.organizer.toLowerCase()).toBe('mailto:kawruh@contoh.go.id');
    const [attendee] = event.attendees;
    expect(attendee?.getParameter('cn')).toBe('Budi  Bas , S.Kom; M.A.P');
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:budi@contoh.go.id');
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
  });

  it('stands beside others of other zones, each with its own', () => {
    const head = { name: 'Kunjungan; Kota, Mojokerto', refreshSeconds: 3600 };
    const all = TIME_ZONES.map((zone) => anEvent({ zone, uid: zone }));
    const ics = icsText(all, { method: 'PUBLISH', madeAt: MADE_AT, head });
    const { calendar, events } = parsed(ics);
    const zones = calendar.getAllSubcomponents('vtimezone');
    expect(zones.map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([...TIME_ZONES]);
    expect(events.map((event) => event.startDate.hour)).toEqual([9, 10, 11]);
    const [before = ''] = ics.split('BEGIN:VTIMEZONE');
    expect(before).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
    expect(ics.match(/REFRESH-INTERVAL/g)).toHaveLength(1);
    // The parser does not know NAME of RFC 7986, so it leaves the signs as they are written.
    expect(calendar.getFirstPropertyValue('name')).toBe('Kunjungan\\; Kota\\, Mojokerto');
  });

  it('is a calendar without events too', () => {
    const { events } = parsed(
      icsText([], {
        method: 'PUBLISH',
        madeAt: MADE_AT,
        head: { name: 'Kosong', refreshSeconds: 60 },
      }),
    );
    expect(events).toEqual([]);
  });
});
