import { formatScore, predicateOf } from '~/features/frameworks/rules/score';
import type { Predicate } from '~/features/frameworks/rules/framework';
import type { ItemKind } from '~/features/minutes/rules/item-kind';

import { SECTION_LIMIT, TITLE_LIMIT } from './practice-form';
import type { PracticeText } from './review';

export interface IndexFigure {
  readonly year: number;
  readonly indexName: string;
  readonly score: number;
  readonly predicates: readonly Predicate[];
}

export interface SourceItem {
  readonly kind: string;
  readonly body: string;
  readonly answer: string;
}

export interface SourceVisit {
  readonly subject: string;
  /** of the frameworks whose indicators the visit or its items name, none other */
  readonly figures: readonly IndexFigure[];
  readonly items: readonly SourceItem[];
}

/**
 * A first draft in the words of the minutes: the index figures, and each item quoted where it
 * belongs. What was explained becomes steps, what was asked shows where others
 * stumble, what was concluded is the result, what was agreed to do is how to go on. Names of
 * speakers stay in the minutes: a published page needs the lesson, not who said it.
 * Indonesian, as the records are. `summary`, `problem` and `successFactors` are left to the author: a
 * sentence put there by the program would pass for theirs.
 */
export function draftFromMinutes(visit: SourceVisit): PracticeText {
  const of = (kind: ItemKind) => visit.items.filter((item) => item.kind === kind);
  return {
    title: visit.subject.slice(0, TITLE_LIMIT),
    summary: '',
    problem: '',
    steps: joined(of('discussion').map(({ body }) => quoted(body))),
    results: joined([indexTable(visit.figures), ...of('decision').map(({ body }) => quoted(body))]),
    obstacles: joined(of('questionAndAnswer').map(questionAndAnswer)),
    successFactors: '',
    howToCopy: joined(of('followUp').map(({ body }) => quoted(body))),
  };
}

const TABLE_HEAD = ['| Tahun | Indeks | Nilai | Predikat |', '| --- | --- | --- | --- |'] as const;
const ANSWER = 'Jawaban:';

/** A Markdown table of an index over the years; empty text when there is no figure. */
export function indexTable(figures: readonly IndexFigure[]): string {
  if (figures.length === 0) return '';
  const rows = figures
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, indexName, score, predicates }) => {
      const predicate = predicateOf(score, predicates)?.name ?? '–';
      return `| ${year} | ${cell(indexName)} | ${formatScore('id', score)} | ${cell(predicate)} |`;
    });
  return [...TABLE_HEAD, ...rows].join('\n');
}

const cell = (text: string): string => text.replace(/\|/g, '\\|');

const quoted = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const questionAndAnswer = ({ body, answer }: SourceItem): string =>
  answer.trim() === '' ? quoted(body) : `${quoted(body)}\n\n${ANSWER}\n\n${quoted(answer)}`;

/** Whole pieces up to the limit of a section: a quote cut in half would say something else. */
function joined(pieces: readonly string[]): string {
  let text = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const next = text === '' ? piece : `${text}\n\n${piece}`;
    if (next.length > SECTION_LIMIT) break;
    text = next;
  }
  return text;
}

/**
 * Is a section nothing but what `draftFromMinutes` puts there: quotes, the word between question and
 * answer, and the index table? Then nobody has written it yet; an empty text is not carried over.
 */
export function isCarriedOver(section: string): boolean {
  const lines = section
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const hasTable = lines.includes(TABLE_HEAD[0]);
  return (
    lines.length > 0 &&
    lines.every(
      (line) => line.startsWith('>') || line === ANSWER || (hasTable && line.startsWith('|')),
    )
  );
}
