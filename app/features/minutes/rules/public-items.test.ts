import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { renderMarkdown } from '~/platform/markdown/render-markdown.server';

import type { FullItem } from './public-items';
import { namesIn, publicItems } from './public-items';
import { maskHtml, maskText, nameFinder } from './mask-names';
import { bareName, contactNames, personNames } from './people-names';

const item = (over: Partial<FullItem>): FullItem => ({
  kind: 'discussion',
  speaker: '',
  bodyHtml: '',
  answerHtml: '',
  answeredBy: '',
  side: '',
  personInCharge: '',
  dueDate: null,
  topics: [],
  indicators: [],
  ...over,
});

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

const word = fc
  .tuple(
    fc.constantFrom(...'ABDIMRSTÉ'),
    fc.string({ unit: fc.constantFrom(...'aeinrsué'), minLength: 2, maxLength: 7 }),
  )
  .map(([first, rest]) => first + rest);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

/** A name as a careless writer marks it: parts bold, parts italic, over two lines. */
const marked = (full: string) => {
  const words = full.split(' ');
  return fc.constantFrom(
    full,
    `**${full}**`,
    words.map((each) => `**${each}**`).join(' '),
    `_${words[0] ?? ''}_ ${words.slice(1).join(' ')}`.trim(),
    words.join('\n'),
    `Bapak ${full}, S.Kom`,
    `[${full}](https://contoh.go.id/${encodeURIComponent(full)})`,
  );
};

describe('the public view of minutes', () => {
  it('holds no name of anybody who was there, spoke, answered or is in charge', () => {
    const situation = fc
      .record({
        ...{ speaker: name, answeredBy: name, inCharge: name, attendee: name, chair: name },
        ...{ receiver: name, contact: name },
      })
      .chain((people) =>
        fc.record({
          people: fc.constant(people),
          body: fc.tuple(
            ...Object.values(people).map((each) =>
              fc.tuple(fc.constantFrom('Kata ', 'Menurut ', '- ', ''), marked(each)),
            ),
          ),
        }),
      );
    fc.assert(
      fc.property(situation, ({ people, body }) => {
        const html = renderMarkdown(body.map(([lead, text]) => lead + text).join('\n\n')).html;
        const full = item({
          kind: 'questionAndAnswer',
          speaker: people.speaker,
          answeredBy: people.answeredBy,
          personInCharge: people.inCharge,
          bodyHtml: html,
          answerHtml: html,
        });
        const head = {
          chairperson: people.chair,
          minuteTaker: '',
          receivedBy: people.receiver,
          contactNames: [people.contact],
        };
        const [shown] = publicItems([full], nameFinder(namesIn(head, [full], [people.attendee])));
        const seen = textOf(JSON.stringify(shown)).replace(/\\n|\s+/g, ' ');
        const addresses = decodeURIComponent(JSON.stringify(shown?.bodyHtml));
        for (const each of Object.values(people)) {
          // Titles that stand in front ("Drs") are no part of the name.
          const bare = bareName(each);
          const alone = new RegExp(`(?<![\\p{L}\\p{M}])${bare}(?![\\p{L}\\p{M}])`, 'u');
          expect(seen).not.toMatch(alone);
          expect(addresses).not.toMatch(alone);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps kind, texts, side, due date, topics and indicators, and nothing else', () => {
    const full = item({
      kind: 'followUp',
      bodyHtml: '<p>Kirim SK Pokja</p>',
      side: 'host',
      dueDate: '2024-06-01',
      personInCharge: 'Ana Wijaya',
      topics: [{ slug: 'ppid' }],
      indicators: [{ id: 'spbe-2020/i26' }],
    });
    expect(publicItems([full], nameFinder(['Ana Wijaya']))).toEqual([
      {
        kind: 'followUp',
        bodyHtml: '<p>Kirim SK Pokja</p>',
        answerHtml: '',
        side: 'host',
        dueDate: '2024-06-01',
        topics: [{ slug: 'ppid' }],
        indicators: [{ id: 'spbe-2020/i26' }],
      },
    ]);
  });

  it('leaves a text without names as it is', () => {
    const sources = fc.string({ unit: fc.constantFrom(...'abk &<>"\'`*_\n-#'), maxLength: 80 });
    fc.assert(
      fc.property(sources, (source) => {
        const { html } = renderMarkdown(source);
        expect(maskHtml(html, nameFinder(['Zulkifli', 'Zaenal Zakaria']))).toBe(html);
      }),
    );
  });
});

describe('finding names', () => {
  const find = nameFinder(['Mujianto', 'Santi Retnaning Tyas', "Ma'ruf Amin", 'Bagus']);
  it.each([
    ['Kata Mujianto: bagus.', 'Kata [nama]: bagus.'],
    ['SANTI  RETNANING\nTYAS membuka acara', '[nama] membuka acara'],
    ['Bu Santi dan Pak mujianto', 'Bu [nama] dan Pak [nama]'],
    ["Bapak Ma'ruf Amin hadir", 'Bapak [nama] hadir'],
    ['Santiaji dan Kemujiantoan', 'Santiaji dan Kemujiantoan'],
    ['NIP 19860926 201505 1 001', 'NIP [NIP]'],
    ['Anggaran 198609262015051001000', 'Anggaran 198609262015051001000'],
  ])('%s', (text, shown) => {
    expect(maskText(text, find)).toBe(shown);
  });

  it('takes the address from a link that names somebody or reaches one person', () => {
    expect(maskHtml('<a href="https://x.id/u/santi-retnaning-tyas" rel="n">profil</a>', find)).toBe(
      '<a>profil</a>',
    );
    expect(maskHtml('<a href="mailto:x@y.id">surel</a>', find)).toBe('<a>surel</a>');
    const plain = '<a href="https://x.id/santun" rel="n">laman</a>';
    expect(maskHtml(plain, find)).toBe(plain);
  });

  it('takes the contact for a person unless the name begins like an office', () => {
    expect(contactNames('Drs. Wirawan Tamu, M.Si (Kabid)')).toEqual(['Wirawan Tamu']);
    expect(contactNames('Bagian Umum')).toEqual([]);
    expect(contactNames('')).toEqual([]);
  });

  it('knows people from offices in a name field', () => {
    expect(
      personNames([
        'Dra. Jiah Palupi Twihantarti, MM',
        'Bidang Aptika',
        'Diskominfo Kota Blitar',
        'Budi Santoso (Kabid TIK)',
        'Ana dan Rudi',
        '',
      ]),
    ).toEqual(['Jiah Palupi Twihantarti', 'Budi Santoso', 'Ana', 'Rudi']);
  });
});
