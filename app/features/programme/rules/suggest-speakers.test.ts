import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitsSubject, suggestSpeakers, type KnownSpeaker, type Wanted } from './suggest-speakers';

const speaker = (id: string, over: Partial<KnownSpeaker> = {}): KnownSpeaker => ({
  ...{ id, name: id, indicators: [], topics: [], bookedMinutes: 0, busy: [] },
  ...over,
});
const I26 = { id: 'i26', aspectId: 'a6' };
const I25 = { id: 'i25', aspectId: 'a6' };
const wanted: Wanted = { indicators: [I26], topics: ['ppid'], startOffset: 60, duration: 30 };
const order = (speakers: KnownSpeaker[], over: Partial<Wanted> = {}) =>
  suggestSpeakers({ ...wanted, ...over }, speakers).map(({ speakerId }) => speakerId);

describe('suggested speakers', () => {
  it('know the indicator, then its aspect, then the topic, then nothing of it', () => {
    const topic = speaker('topic', { topics: ['ppid'] });
    const aspect = speaker('aspect', { indicators: [I25] });
    const exact = speaker('exact', { indicators: [I26], bookedMinutes: 900 });
    expect(order([speaker('none'), topic, aspect, exact])).toEqual([
      'exact',
      'aspect',
      'topic',
      'none',
    ]);
  });

  it('have less to do than others who know as much, and are named by the alphabet then', () => {
    const rested = speaker('z', { indicators: [I26], bookedMinutes: 30 });
    const tired = speaker('a', { indicators: [I26], bookedMinutes: 240 });
    const alike = speaker('b', { indicators: [I26], bookedMinutes: 240 });
    expect(order([alike, tired, rested])).toEqual(['z', 'a', 'b']);
  });

  it('come last, with where they are, when they stand elsewhere at that time', () => {
    const busy = [{ from: 80, until: 120, visitNumber: 'KJ-2024-0002' }];
    const elsewhere = speaker('elsewhere', { indicators: [I26], busy });
    const [first, last] = suggestSpeakers(wanted, [elsewhere, speaker('free')]);
    expect(first).toMatchObject({ speakerId: 'free', busy: null });
    expect(last).toMatchObject({ busy: { until: 120, visitNumber: 'KJ-2024-0002' } });
  });

  it('are free when the other visit ends as the item begins, or begins as it ends', () => {
    const busy = [
      { from: 0, until: 60, visitNumber: 'A' },
      { from: 90, until: 120, visitNumber: 'B' },
    ];
    const [only] = suggestSpeakers(wanted, [speaker('between', { busy })]);
    expect(only?.busy).toBeNull();
  });

  it('say what they know of it', () => {
    const [both] = suggestSpeakers({ ...wanted, indicators: [I26, I25] }, [
      speaker('x', { indicators: [I25], topics: ['ppid', 'satu-data'] }),
    ]);
    expect(both).toMatchObject({ indicators: ['i25'], nearIndicators: ['i26'], topics: ['ppid'] });
    expect(both && fitsSubject(both)).toBe(true);
  });

  it('are all the speakers there are, in an order that does not hang on the one they came in', () => {
    const any = fc.record({
      indicators: fc.subarray([I25, I26, { id: 'i1', aspectId: 'a1' }]),
      topics: fc.subarray(['ppid', 'satu-data']),
      bookedMinutes: fc.integer({ min: 0, max: 500 }),
      busy: fc.array(
        fc.record({
          from: fc.integer({ min: -100, max: 200 }),
          until: fc.integer({ min: -100, max: 200 }),
          visitNumber: fc.constant('KJ'),
        }),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.boolean(), (found, named) => {
        const speakers = found.map((each, n) =>
          speaker(`s${n}`, named ? each : { ...each, name: 'sama' }),
        );
        const once = order(speakers);
        expect(once.toSorted()).toEqual(speakers.map(({ id }) => id).toSorted());
        expect(order(speakers.toReversed())).toEqual(once);
        const suggestions = suggestSpeakers(wanted, speakers);
        const firstBusy = suggestions.findIndex(({ busy }) => busy !== null);
        const rest = firstBusy < 0 ? [] : suggestions.slice(firstBusy);
        expect(rest.every(({ busy }) => busy !== null)).toBe(true);
      }),
    );
  });
});
