import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answerSchema, passOnSchema, recordSchema, startSchema } from './disposition-form';
import { instructionText, PHRASE_KEYS, PHRASES, readInstruction } from './phrases';

const TODAY = '2024-05-02';
const codes = (schema: { safeParse: (form: unknown) => { error?: unknown } }, form: object) => {
  const { error } = schema.safeParse(form) as {
    error?: { issues: { path: PropertyKey[]; message: string }[] };
  };
  return error?.issues.map(({ path, message }) => `${path.join('.')}:${message}`) ?? [];
};

const start = { receivers: ['x'], phrases: ['followUp'], nature: 'ordinary' };
const record = { ...start, channel: 'paper', givenOn: TODAY, fromName: 'Kepala Dinas' };

describe('an instruction', () => {
  it.each([
    [{}, []],
    [{ dueOn: TODAY }, []],
    [{ dueOn: '2024-05-01' }, ['dueOn:dateInPast']],
    [{ phrases: [] }, ['instruction:instructionMissing']],
    [{ phrases: [], instruction: ' \n ' }, ['instruction:instructionMissing']],
    [{ phrases: [], instruction: 'Temui saya.' }, []],
    [{ receivers: [] }, ['receivers:tooFew|1']],
    [{ receivers: Array.from({ length: 21 }, String) }, ['receivers:tooMany|20']],
    [{ nature: 'secret' }, ['nature:choiceUnknown']],
  ])('%j is refused with %j', (over, expected) => {
    expect(codes(startSchema(TODAY), { ...start, ...over })).toEqual(expected);
    const step = { stepId: 's', version: 1 };
    expect(codes(passOnSchema(TODAY), { ...start, ...step, ...over })).toEqual(expected);
  });

  it('reads back as it was ticked and written', () => {
    const own = fc
      .string({ maxLength: 40 })
      .filter((text) => !Object.values<string>(PHRASES).includes(text.split('\n')[0] ?? ''));
    fc.assert(
      fc.property(fc.subarray(PHRASE_KEYS), own, (ticked, text) => {
        const read = readInstruction(instructionText(ticked, text));
        expect(read).toEqual({
          ticked: PHRASE_KEYS.filter((key) => ticked.includes(key)),
          own: text,
        });
      }),
    );
  });
});

describe('an answer', () => {
  it.each([
    [{ answer: 'agree' }, []],
    [{ answer: 'finish', note: 'Ruang siap.' }, []],
    [{ answer: 'object' }, ['note:objectionMissing|10']],
    [{ answer: 'object', note: '         x' }, ['note:objectionMissing|10']],
    [{ answer: 'object', note: 'Bukan bidang kami.' }, []],
    [{ answer: 'passOn' }, ['answer:choiceUnknown']],
    [{ answer: 'agree', note: 'x'.repeat(2001) }, ['note:tooLong|2000']],
  ])('%j is refused with %j', (over, expected) => {
    expect(codes(answerSchema, { stepId: 's', version: 1, ...over })).toEqual(expected);
  });
});

describe('what was given on paper', () => {
  it.each([
    [{}, []],
    [{ dueOn: '2020-01-01' }, []],
    [{ givenOn: '2024-05-03' }, ['givenOn:dateInFuture']],
    [{ fromName: ' ' }, ['fromName:required']],
    [{ receivers: [] }, ['otherReceivers:receiversMissing']],
    [{ receivers: [], otherReceivers: 'Kabid Aplikasi' }, []],
    [{ channel: 'app' }, ['channel:choiceUnknown']],
    [{ otherReceivers: Array(20).fill('Staf').join('\n') }, ['otherReceivers:tooMany|20']],
  ])('%j is refused with %j', (over, expected) => {
    expect(codes(recordSchema(TODAY), { ...record, ...over })).toEqual(expected);
  });
});
