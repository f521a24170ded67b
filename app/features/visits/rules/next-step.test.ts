import { describe, expect, it } from 'vitest';

import { nextStep, type Progress } from './next-step';

const scheduled: Progress = {
  state: 'scheduled',
  hasStarted: false,
  invited: 0,
  present: 0,
  minutes: 'none',
  practices: 0,
};

describe('the one next step of a visit', () => {
  it.each([
    ['people', {}],
    ['wait', { invited: 12 }],
    ['attendance', { invited: 12, hasStarted: true }],
    ['hold', { invited: 12, hasStarted: true, present: 9 }],
    ['minutes', { state: 'held' }],
    ['minutes', { state: 'held', minutes: 'draft' }],
    ['approve', { state: 'held', minutes: 'waiting' }],
    ['lesson', { state: 'held', minutes: 'approved' }],
    ['none', { state: 'held', minutes: 'approved', practices: 1 }],
    ['none', { state: 'cancelled' }],
  ] as const)('is %s for %j', (expected, change) => {
    expect(nextStep({ ...scheduled, ...change })).toBe(expected);
  });

  it('leads every visit to its end', () => {
    const done: Record<string, Partial<Progress>> = {
      people: { invited: 3 },
      wait: { hasStarted: true },
      attendance: { present: 3 },
      hold: { state: 'held' },
      minutes: { minutes: 'waiting' },
      approve: { minutes: 'approved' },
      lesson: { practices: 1 },
    };
    let progress = scheduled;
    const steps: string[] = [];
    for (let step = nextStep(progress); step !== 'none'; step = nextStep(progress)) {
      steps.push(step);
      progress = { ...progress, ...done[step] };
    }
    expect(steps).toEqual(Object.keys(done));
  });
});
