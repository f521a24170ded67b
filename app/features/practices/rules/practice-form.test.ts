import { describe, expect, it } from 'vitest';

import '~/platform/languages/validation';

import { practiceSchema, retractSchema, SECTION_LIMIT, SUMMARY_LIMIT } from './practice-form';

const typed = {
  version: 1,
  title: ' Satu\r\nportal ',
  year: 2024,
  topics: [],
  indicators: [],
};

describe('the form of a write-up', () => {
  it('takes a draft that has only a title', () => {
    const form = practiceSchema.parse(typed);
    expect(form.title).toBe('Satu portal');
    expect(form.steps).toBe('');
  });

  it('brings line ends to one kind, so that an unchanged text stays unchanged', () => {
    expect(practiceSchema.parse({ ...typed, steps: 'a\r\nb\rc ' }).steps).toBe('a\nb\nc');
  });

  it('names limits by key', () => {
    const found = practiceSchema.safeParse({
      ...typed,
      title: '  ',
      summary: 'x'.repeat(SUMMARY_LIMIT + 1),
      problem: 'x'.repeat(SECTION_LIMIT + 1),
    });
    expect(found.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['title', 'required'],
      ['summary', 'tooLong|500'],
      ['problem', 'tooLong|20000'],
    ]);
  });

  it('wants a reason that says something', () => {
    expect(retractSchema.safeParse({ version: 1, reason: 'salah' }).success).toBe(false);
  });
});
