import { AppError } from '~/platform/errors/app-error';
import { catalogue } from '~/platform/languages/catalogue';

/** What minutes are made of; only in such pieces can a library find them by indicator. */
export const ITEM_KINDS = ['discussion', 'questionAndAnswer', 'decision', 'followUp'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Who is to do what was agreed. */
export const SIDES = ['host', 'guest'] as const;
export type Side = (typeof SIDES)[number];

export function asItemKind(text: string): ItemKind {
  const kind = ITEM_KINDS.find((each) => each === text);
  if (!kind) throw new AppError('broken', { reason: 'unknownItemKind' });
  return kind;
}

export function asSide(text: string): Side | '' {
  return SIDES.find((each) => each === text) ?? '';
}

export const itemKindNames = catalogue({
  id: {
    discussion: 'Pembahasan',
    questionAndAnswer: 'Tanya jawab',
    decision: 'Keputusan',
    followUp: 'Tindak lanjut',
  },
  en: {
    discussion: 'Discussion',
    questionAndAnswer: 'Question and answer',
    decision: 'Decision',
    followUp: 'Follow-up',
  },
});

export const sideNames = catalogue({
  id: { host: 'Tuan rumah', guest: 'Tamu' },
  en: { host: 'Host', guest: 'Guest' },
});

/** The tone of a kind's badge. */
export const itemKindTone = {
  discussion: 'neutral',
  questionAndAnswer: 'info',
  decision: 'good',
  followUp: 'warn',
} as const satisfies Record<ItemKind, string>;
