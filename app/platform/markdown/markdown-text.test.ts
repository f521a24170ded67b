import { expect, it } from 'vitest';

import { markdownText } from './markdown-text';

it('counts a line end once and cuts blanks at the end', () => {
  expect(markdownText(4).parse('a\r\nb \n')).toBe('a\nb');
});

it('refuses with a key', () => {
  const result = markdownText(4).safeParse('abcde');
  expect(result.error?.issues.map((issue) => issue.message)).toEqual(['tooLong|4']);
  expect(markdownText().safeParse('a'.repeat(60_001)).success).toBe(false);
});
