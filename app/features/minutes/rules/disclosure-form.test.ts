import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';

import { decisionOf, draftDecisionSchema, hiddenWords, previewSchema } from './disclosure-form';

function sent(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) form.append(name, each);
  }
  return form;
}

const preview = (fields: Record<string, string | string[]>) => {
  const parsed = parseWithZod(sent(fields), { schema: previewSchema });
  return parsed.status === 'success' ? hiddenWords(parsed.value) : parsed.error;
};

describe('words to hide', () => {
  it('are one a line, ticked ones beside them, each once', () => {
    expect(preview({})).toEqual([]);
    expect(
      preview({ words: ' Yanti \r\n\r\nCak Man\nYanti', hide: ['Palupi', 'Cak Man'] }),
    ).toEqual(['Yanti', 'Cak Man', 'Palupi']);
  });

  it.each<[string, string]>([
    ['a', 'tooShort|2'],
    ['Yanti\n…', 'tooShort|2'],
    ['x'.repeat(101), 'tooLong|100'],
    [Array.from({ length: 101 }, (_, index) => `kata${index}`).join('\n'), 'tooMany|100'],
  ])('of %j are refused with %s', (words, error) => {
    expect(preview({ words })).toEqual({ words: [error] });
  });

  it('are not too many together with the ticked ones, as the next page writes them all', () => {
    const words = Array.from({ length: 100 }, (_, index) => `kata${index}`);
    expect(preview({ words: words.join('\n'), hide: 'kata7' })).toHaveLength(100);
    expect(preview({ words: words.join('\n'), hide: 'Palupi' })).toEqual({
      words: ['tooMany|100'],
    });
  });

  it('need no decision yet, and keep what of it was chosen', () => {
    const fields = { disclosureClass: 'nonsense', exemption: 'z', words: 'Yanti' };
    expect(preview(fields)).toEqual(['Yanti']);
  });
});

describe('a decision', () => {
  const decision = (fields: Record<string, string | string[]>) => {
    const parsed = parseWithZod(sent({ version: '3', mark: 'm', ...fields }), {
      schema: draftDecisionSchema,
    });
    if (parsed.status !== 'success') throw new Error(JSON.stringify(parsed.error));
    return decisionOf(parsed.value);
  };

  it('carries the words and the mark of what was read', () => {
    expect(
      decision({ disclosureClass: 'periodicInformation', words: 'Yanti', hide: 'Man' }),
    ).toEqual({
      decision: {
        version: 3,
        disclosureClass: 'periodicInformation',
        hidden: ['Yanti', 'Man'],
        mark: 'm',
      },
    });
  });

  it('says what it lacks', () => {
    expect(decision({})).toEqual({ errors: { disclosureClass: ['required'] } });
    expect(decision({ disclosureClass: 'exemptInformation' })).toEqual({
      errors: { exemption: ['required'], reason: ['required'] },
    });
    expect(
      decision({ disclosureClass: 'exemptInformation', exemption: 'h', reason: 'x'.repeat(2001) }),
    ).toEqual({ errors: { reason: ['tooLong|2000'] } });
  });
});
