import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { AppError } from '~/platform/errors/app-error';

import { forbiddenHtml } from './allowed-html.fixture';
import { markdownToPlainText, renderMarkdown } from './render-markdown.server';

const html = (source: string): string => renderMarkdown(source).html;

const refusal = (source: string): string | undefined => {
  try {
    renderMarkdown(source);
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.kind === 'invalid') return error.reason;
    throw error;
  }
};

describe('what a text may hold', () => {
  it('renders the marks of a report', () => {
    expect(html('**a** *b* ~~c~~ `d`')).toBe(
      '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>',
    );
    expect(html('3. a\n4. b')).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('- [x] a\n- [ ] b')).toContain('<li>☑ a</li>\n<li>☐ b</li>');
    expect(html('|a|b|\n|-|-:|\n|1|2|')).toContain('<th scope="col">b</th>');
    expect(html('```js\nif (a < b) c()\n```')).toBe('<pre><code>if (a &lt; b) c()</code></pre>');
    expect(html('> a\n\n---')).toBe('<blockquote>\n<p>a</p>\n</blockquote>\n<hr />');
  });

  it('moves headings below those of the page', () => {
    expect(html('# a\n## b\n### c\n###### d')).toBe(
      '<h3>a</h3>\n<h4>b</h4>\n<h4>c</h4>\n<h4>d</h4>',
    );
    expect(renderMarkdown('# a', { topHeading: 2 }).html).toBe('<h2>a</h2>');
  });

  it('marks links that lead away and leaves own paths alone', () => {
    expect(html('[a](/kunjungan/1?x=1&y=2)')).toBe(
      '<p><a href="/kunjungan/1?x=1&amp;y=2">a</a></p>',
    );
    expect(html('[a](https://kota.go.id/b)')).toBe(
      '<p><a href="https://kota.go.id/b" rel="nofollow noopener ugc">a</a></p>',
    );
    expect(html('humas@kota.go.id')).toContain('<a href="mailto:humas@kota.go.id" rel="nofollow');
    expect(html('[a](tel:+622741234)')).toContain('href="tel:+622741234"');
  });

  it('shows what looks like HTML as text', () => {
    expect(html('suhu <b>tinggi</b> & <!-- x -->')).toBe(
      '<p>suhu &lt;b&gt;tinggi&lt;/b&gt; &amp; &lt;!-- x --&gt;</p>',
    );
    expect(html('![denah](https://a.id/x.png)')).toBe('<p>denah</p>');
  });

  it('gives the words without marks', () => {
    const text =
      '# Judul\n\nSatu **dua** [tiga](/x) `a<b` &amp; "q"\n\n- empat\n\n|a|b|\n|-|-|\n|1|2|';
    expect(markdownToPlainText(text)).toBe('Judul\nSatu dua tiga a<b & "q"\nempat\na\nb\n1\n2');
    expect(markdownToPlainText('')).toBe('');
  });
});

const SCRIPTS = [
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](  javascript:alert(1))',
  '[a](<java\tscript:alert(1)>)',
  '[a](java&#10;script:alert(1))',
  '[a](java&Tab;script:alert(1))',
  '[a](java%0ascript:alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](\u0001javascript:alert(1))',
  '[a](\u00a0javascript:alert(1))',
  '[a](vbscript:msgbox(1))',
  '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[a](data:image/svg+xml,<svg onload=alert(1)>)',
  '[a](file:///etc/passwd)',
  '[a](blob:https://x/y)',
  '[a](view-source:javascript:alert(1))',
  '[a](//jahat.example)',
  '[a](/\\jahat.example)',
  '[a](/\t/jahat.example)',
  '[a](\\\\jahat.example)',
  '[a](https:jahat)',
  '[a](https://bank.go.id@jahat.example)',
  '<javascript:alert(1)>',
  '<JAVASCRIPT:alert(1)>',
  '<data:text/html,x>',
  '[a]\n\n[a]: javascript:alert(1)',
  '[a][b]\n\n[b]: <javascript:alert(1)> "t"',
  '[a](x "onmouseover=alert(1)")',
  '[a](https://x.id/"onmouseover="alert(1))',
  "[a](https://x.id/'onmouseover='alert(1))",
  '[a](https://x.id "\\"><script>alert(1)</script>")',
  '[<img src=x onerror=alert(1)>](https://x.id)',
  '[a<script>alert(1)</script>](/x)',
  '[[a](javascript:alert(1))](https://x.id)',
  '![a](javascript:alert(1))',
  '![a"onerror="alert(1)](https://x.id/x.png)',
  '![<script>alert(1)</script>](x)',
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//jahat.example></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x` `<script>alert(1)</script>"` `>',
  '<svg onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">a</a>',
  '<a href=/x onclick=alert(1)>a</a>',
  '<p style="background:url(javascript:alert(1))">a</p>',
  '<style>@import "//jahat.example"</style>',
  '<!-- --!><script>alert(1)</script> -->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo 1 ?><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<base href="//jahat.example">',
  '<form action=//jahat.example><input name=password>',
  '```html"onmouseover="alert(1)\nx\n```',
  '```\n</code></pre><script>alert(1)</script>\n```',
  '`</code><script>alert(1)</script>`',
  '# <script>alert(1)</script> {#id .class onclick=alert(1)}',
  '|<script>|a|\n|-|-|\n|</td><img src=x onerror=alert(1)>|b|',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>',
  '<http://x.id/<script>alert(1)</script>>',
  'https://x.id/<script>alert(1)</script>',
  'www.x.id/"onmouseover="alert(1)',
  '<a@b.id"onmouseover="alert(1)>',
  '<x/onclick=alert(1)>',
  '<div\u0000onclick=alert(1)>',
];

describe('what a text may not hold', () => {
  it.each(SCRIPTS)('%j', (source) => {
    const output = html(source);
    expect(forbiddenHtml(output)).toBeNull();
    expect(output).not.toMatch(
      /<a [^>]*href="(?:\s*(?:javascript|vbscript|data|file|blob|view)|[/\\]{2})/i,
    );
  });

  it('would notice a forbidden tag, attribute or scheme', () => {
    for (const bad of [
      '<script>',
      '<p class="a">',
      '<a href="javascript:x">',
      '<a href="//x">',
      '<a href=x>',
      '<img src="x">',
      '<p',
      'a > b',
    ]) {
      expect(forbiddenHtml(bad)).not.toBeNull();
    }
  });

  const pieces = [
    ...[
      '[',
      ']',
      '(',
      ')',
      '](',
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '=',
      '`',
      '```\n',
      '&',
      '&#',
      ';',
    ],
    ...['*', '_', '~~', '|', '|-|\n', '\n', '\n\n', '> ', '- ', '1. ', '# ', '    ', '\t', '\\'],
    ...['javascript:', 'JAVA', 'script', 'data:', 'https://', '//', '/', 'a', 'onclick=', 'style='],
    ...['<script', '<svg', '<img src=x ', '<!--', '-->', '[a]: ', '[a]', '![', 'a@b.id', '\0', 'é'],
  ];
  const hostile = fc
    .array(fc.constantFrom(...pieces), { maxLength: 60 })
    .map((all) => all.join(''));

  it('never lets anything else through, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 300 })), (source) => {
        expect(refusal(source) ?? forbiddenHtml(html(source))).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('never lets any address through that leads elsewhere', () => {
    const address = fc.array(
      fc.constantFrom(...'/ \\ : @ ? # . \t \u0000 a j v s %2f & ;'.split(' '), ' '),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(address, fc.constantFrom('', 'javascript:', '/', 'http:'), (rest, start) => {
        expect(forbiddenHtml(html(`[a](<${start}${rest.join('')}>)`))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

const fill = (unit: string, length = 60_000): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('what a text may cost', () => {
  it('refuses what is too long or too deep before reading it', () => {
    expect(refusal(fill('a ', 60_001))).toBe('markdownTooLong');
    expect(refusal('>'.repeat(1_000_000))).toBe('markdownTooLong');
    expect(refusal('>'.repeat(3_000))).toBe('markdownTooDeep');
    expect(refusal('- '.repeat(13) + 'a')).toBe('markdownTooDeep');
    expect(refusal('- '.repeat(6) + '> '.repeat(6) + 'a')).toBeUndefined();
    expect(refusal(fill('a\n\n', 9_000))).toBe('markdownTooDeep');
    const stairs = Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');
    expect(refusal(stairs)).toBe('markdownTooDeep');
  });

  it('refuses tables and references that would grow', () => {
    expect(refusal(`${fill('|a', 2_000)}|\n${fill('|-', 2_000)}|\n${fill('|\n', 4_000)}`)).toBe(
      'markdownTooDeep',
    );
    expect(refusal(`[a]: /${fill('b', 5_000)}\n\n${fill('[a] ', 2_000)}`)).toBe('markdownTooDeep');
  });

  it('accepts an honest long text', () => {
    const sentence = 'Rapat **SPBE** membahas [arsitektur](https://kota.go.id/a), lihat `peta`. ';
    expect(refusal(fill(`${sentence.repeat(6)}\n\n`))).toBeUndefined();
    expect(refusal(fill(`- ${sentence}\n`))).toBeUndefined();
    expect(refusal(fill(`- ${sentence}\n  - ${sentence}\n`))).toBeUndefined();
    expect(
      refusal(`|a|b|c|\n|-|-|-|\n${fill('|satu|dua *tiga*|empat|\n', 40_000)}`),
    ).toBeUndefined();
  });

  // Without the budgets the first eight take from 0.3 s to minutes.
  const costly: Record<string, string> = {
    emphasis: fill('*a_'),
    tildes: fill('*~['),
    images: fill('!['),
    exclamation: fill('!!'),
    'lines in an item': `- x\n${fill('aaaaaaaaaaaaaaaaaaaa\n', 59_000)}`,
    'lazy lines': fill('- a\naaaaaaaaaaaaaaaaaaa'),
    'an address': `${fill('=', 59_000)}a@b.c`,
    links: fill('[a](/b)'),
    brackets: '['.repeat(30_000) + ']'.repeat(30_000),
    backticks: fill('`<'),
  };
  it.each(Object.entries(costly))('refuses %s', (_name, source) => {
    expect(refusal(source)).toBe('markdownTooDeep');
  });

  const bounded: Record<string, string> = {
    'ends of a link': `http://a${fill(']', 800)}${fill('"', 59_000)}`,
    'lazy quotes': fill('> - aaaaaaaaaaaaaaaaa\n aaaaaaaaaaa\n'),
    'many small paragraphs': fill(`${fill('*a', 50)}\n\n`),
    'one paragraph of words': fill('kata '),
  };
  it.each(Object.entries(bounded))('renders %s in good time', (_name, source) => {
    const before = process.cpuUsage();
    expect(refusal(source)).toBeUndefined();
    // Processor time, not the clock's: a busy machine must not fail it. Usual is below 0.1 s.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });
});
