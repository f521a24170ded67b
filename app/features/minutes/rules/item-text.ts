import type { ItemForm } from './minutes-form';
import { asItemKind, asSide, type ItemKind, type Side } from './item-kind';

/** Everything that a person writes into one item; what its kind does not have is ''. */
export interface ItemText {
  readonly kind: ItemKind;
  /** who spoke; for a question: who asked */
  readonly speaker: string;
  readonly body: string;
  readonly answer: string;
  readonly answeredBy: string;
  readonly side: Side | '';
  readonly personInCharge: string;
  /** calendar day, or '' */
  readonly dueDate: string;
  /** slugs, sorted */
  readonly topics: readonly string[];
  /** indicator ids, sorted */
  readonly indicators: readonly string[];
}

/** What a form says, without the fields that its kind does not have. */
export function itemText(form: ItemForm): ItemText {
  const asked = form.kind === 'questionAndAnswer';
  const toDo = form.kind === 'followUp';
  return {
    kind: form.kind,
    speaker: toDo ? '' : (form.speaker ?? ''),
    body: form.body,
    answer: asked ? (form.answer ?? '') : '',
    answeredBy: asked ? (form.answeredBy ?? '') : '',
    side: toDo ? (form.side ?? '') : '',
    personInCharge: toDo ? (form.personInCharge ?? '') : '',
    dueDate: toDo ? (form.dueDate ?? '') : '',
    topics: [...new Set(form.topics)].sort(),
    indicators: [...new Set(form.indicators)].sort(),
  };
}

/** The text of an item as it is stored. */
export function storedText(item: {
  kind: string;
  speaker: string;
  body: string;
  answer: string;
  answeredBy: string;
  side: string;
  personInCharge: string;
  dueDate: string | null;
  topics: readonly { slug: string }[];
  indicators: readonly { id: string }[];
}): ItemText {
  return {
    kind: asItemKind(item.kind),
    speaker: item.speaker,
    body: item.body,
    answer: item.answer,
    answeredBy: item.answeredBy,
    side: asSide(item.side),
    personInCharge: item.personInCharge,
    dueDate: item.dueDate ?? '',
    topics: item.topics.map(({ slug }) => slug).sort(),
    indicators: item.indicators.map(({ id }) => id).sort(),
  };
}

const FIELDS = [
  'kind',
  'speaker',
  'body',
  'answer',
  'answeredBy',
  'side',
  'personInCharge',
  'dueDate',
  'topics',
  'indicators',
] as const satisfies readonly (keyof ItemText)[];

/** The fields in which two texts differ. */
export function differences(a: ItemText, b: ItemText): (keyof ItemText)[] {
  return FIELDS.filter((field) => String(a[field]) !== String(b[field]));
}

export function sameText(a: ItemText, b: ItemText): boolean {
  return differences(a, b).length === 0;
}

/** Who saved what stands there now, and when. */
export interface Saved {
  readonly version: number;
  readonly savedAt: Date;
  /** '' when it is not known any more */
  readonly savedBy: string;
}

/** Two people wrote at the same time: both texts in full, so that neither is lost. */
export interface ItemConflict {
  readonly theirs: ItemText & Saved & { readonly removed: boolean };
  readonly mine: ItemText;
}

export interface HeadText {
  readonly chairperson: string;
  readonly minuteTaker: string;
  readonly summary: string;
}

export interface HeadConflict {
  readonly theirs: HeadText & Saved;
  readonly mine: HeadText;
}
