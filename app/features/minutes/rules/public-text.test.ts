import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markdownToPlainText, renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { textOfSanitised } from '~/platform/markdown/sanitised-text';

import {
  countMasks,
  markMasks,
  maskPieces,
  publicTextSchema,
  type PublicText,
} from './public-text';

const text: PublicText = {
  title: 'Kunjungan Bu [nama]',
  guests: ['Diskominfo'],
  summaryHtml: '<p>[nama] &amp; [NIP] <a>laman</a></p>',
  items: [
    {
      kind: 'discussion',
      bodyHtml: '<p>a [surel] <strong>[disamarkan]</strong></p>',
      answerHtml: '<p><a href="/x">b</a> [telepon] [lain]</p>',
      side: '',
      dueDate: null,
      topics: [],
      indicators: [],
    },
  ],
  topics: [],
  indicators: [],
};

describe('the stored text', () => {
  it('survives being stored', () => {
    expect(publicTextSchema.parse(JSON.parse(JSON.stringify(text)))).toEqual(text);
  });

  it('tells how much is masked', () => {
    expect(countMasks(text)).toEqual({ masks: 6, links: 1 });
  });

  it('is marked for the officer and otherwise word for word the same', () => {
    const sources = fc.string({
      unit: fc.constantFrom('[nama]', '[NIP]', '[', ']', 'a', ' ', '*', '`', '\n', '- ', '(x)'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(sources, (source) => {
        const { html } = renderMarkdown(source);
        const marked = markMasks(html);
        expect(marked.replace(/<\/?mark>/g, '')).toBe(html);
        expect(textOfSanitised(marked)).toBe(textOfSanitised(html));
        expect(marked).not.toMatch(/<[^>]*<mark>/);
        expect(
          maskPieces(source)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(source);
      }),
    );
    expect(maskPieces('Bu [nama]!')).toEqual([
      { text: 'Bu ', isMask: false },
      { text: '[nama]', isMask: true },
      { text: '!', isMask: false },
    ]);
  });

  it('has the words of its Markdown, cells and lines apart', () => {
    expect(textOfSanitised('<table><tr><td>a</td><td>b</td></tr></table><p>c<br />d</p>')).toBe(
      'a\nb\nc\nd',
    );
    const sources = fc.string({ unit: fc.constantFrom(...'ab &<>"\'*_`\n-#>'), maxLength: 60 });
    const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(sources, (source) => {
        const words = textOfSanitised(renderMarkdown(source).html);
        expect(squeezed(words)).toBe(squeezed(markdownToPlainText(source)));
      }),
    );
  });
});
