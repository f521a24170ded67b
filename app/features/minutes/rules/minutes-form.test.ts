import { describe, expect, it } from 'vitest';

import { discloseSchema, isPublicClass, legalBasisOf } from '~/features/visits/rules/disclosure';
import { differences, itemText, sameText } from './item-text';
import { itemSchema, LONGEST_TEXT, saveItemSchema, type ItemForm } from './minutes-form';

const item: ItemForm = { kind: 'discussion', body: 'Isi', topics: [], indicators: [] };

/** The keys that a form is refused with, by field. */
function errorsOf(result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) {
  return Object.fromEntries(
    (result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]),
  );
}

describe('the form of an item', () => {
  it('counts the longest text after line ends are made one', () => {
    const body = 'a\r\n'.repeat(LONGEST_TEXT / 2 - 1) + 'aa';
    expect(itemSchema.parse({ ...item, body }).body).toHaveLength(LONGEST_TEXT);
    const long = itemSchema.safeParse({ ...item, body: `${body}a` });
    expect(errorsOf(long)).toEqual({ body: 'tooLong|20000' });
  });

  it('asks for a text, and for the side of a follow-up', () => {
    expect(errorsOf(itemSchema.safeParse({ ...item, body: ' \n ' }))).toEqual({ body: 'required' });
    const nobody = { ...item, kind: 'followUp' };
    expect(errorsOf(itemSchema.safeParse(nobody))).toEqual({ side: 'required' });
    expect(errorsOf(saveItemSchema.safeParse({ ...nobody, itemId: 'x', version: 1 }))).toEqual({
      side: 'required',
    });
    expect(itemSchema.safeParse({ ...nobody, side: 'guest' }).success).toBe(true);
  });

  it('refuses kinds and days that do not exist', () => {
    const wrong = { ...item, kind: 'gossip', dueDate: '2024-02-30' };
    expect(errorsOf(itemSchema.safeParse(wrong))).toEqual({
      kind: 'choiceUnknown',
      dueDate: 'dateInvalid',
    });
  });
});

describe('comparing texts', () => {
  const text = itemText({ ...item, topics: ['b', 'a', 'a'] });

  it('does not mind the order of ticks', () => {
    expect(sameText(text, itemText({ ...item, topics: ['a', 'b'] }))).toBe(true);
  });

  it('names the fields that differ', () => {
    expect(differences(text, { ...text, body: 'Lain', topics: ['a'] })).toEqual(['body', 'topics']);
  });
});

describe('classes of information', () => {
  it('are public but for the exempt one; undecided is not public', () => {
    expect(isPublicClass('periodicInformation')).toBe(true);
    expect(isPublicClass('onRequestInformation')).toBe(true);
    expect(isPublicClass('immediateInformation')).toBe(true);
    expect(isPublicClass('exemptInformation')).toBe(false);
    expect(isPublicClass(null)).toBe(false);
    expect(isPublicClass('secret')).toBe(false);
  });

  it('need ground and reason to be closed', () => {
    const closing = { version: 1, disclosureClass: 'exemptInformation' };
    expect(errorsOf(discloseSchema.safeParse(closing))).toEqual({
      exemption: 'required',
      reason: 'required',
    });
    const full = discloseSchema.parse({ ...closing, exemption: 'c', reason: 'Denah jaringan' });
    expect(legalBasisOf(full)).toBe('UU 14/2008 Pasal 17 huruf c');
  });
});
