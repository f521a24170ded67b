import { expect, it } from 'vitest';

import { failureCode, failureReason } from './failure';

const failure = (more: object) => Object.assign(new Error('tamu@contoh.go.id'), more);

it.each([
  [failure({ code: 'ECONNECTION' }), 'ECONNECTION', 'serverNotReached'],
  [failure({ code: 'EAUTH', responseCode: 535 }), 'EAUTH 535', 'signInRefused'],
  [failure({ code: 'EENVELOPE', responseCode: 550 }), 'EENVELOPE 550', 'addressRefused'],
  [failure({ code: 'ENOSPC' }), 'ENOSPC', 'diskFull'],
  [failure({ code: 17 }), 'Error', 'other'],
  [new TypeError('x'), 'TypeError', 'other'],
  ['no error', 'unknown', 'other'],
] as const)('says what kind it was without a word of it', (error, code, reason) => {
  expect(failureCode(error)).toBe(code);
  expect(failureReason(code)).toBe(reason);
});

it('knows no reason by a name that every object has', () => {
  expect(failureReason('constructor')).toBe('other');
});
