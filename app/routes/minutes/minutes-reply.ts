import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import type {
  HeadConflict,
  HeadText,
  ItemConflict,
  ItemText,
} from '~/features/minutes/rules/item-text';
import { AppError } from '~/platform/errors/app-error';

/** Instants travel as ISO text. */
type Sent<T extends { theirs: { savedAt: Date } }> = Omit<T, 'theirs'> & {
  readonly theirs: Omit<T['theirs'], 'savedAt'> & { readonly savedAt: string };
};

/** What was not done and why, with the text of the person who tried. */
export type MinutesReply =
  | {
      readonly problem: 'itemConflict';
      readonly itemId: string;
      readonly conflict: Sent<ItemConflict>;
    }
  | { readonly problem: 'headConflict'; readonly conflict: Sent<HeadConflict> }
  | {
      readonly problem: 'locked';
      readonly isApproved: boolean;
      readonly texts: readonly string[];
    }
  | { readonly problem: 'changed' };

export const replyWith = (reply: MinutesReply) => data<MinutesReply>(reply, { status: 409 });

export type Reply = ReturnType<typeof replyWith>;

/** A conflict as it is sent to the page. */
export function sent<T extends { theirs: { savedAt: Date } }>({ theirs, ...rest }: T): Sent<T> {
  return { ...rest, theirs: { ...theirs, savedAt: theirs.savedAt.toISOString() } } as Sent<T>;
}

/** Minutes that were sent or approved meanwhile take no text; what was typed comes back. */
export async function orLocked<T>(
  text: Partial<ItemText> | Partial<HeadText>,
  work: () => Promise<T>,
): Promise<T | { readonly locked: Reply }> {
  try {
    return await work();
  } catch (error) {
    const isApproved = error instanceof AppError && error.reason === 'minutesLocked';
    const isSent = error instanceof AppError && error.reason === 'minutesWaiting';
    if (!isApproved && !isSent) throw error;
    const texts = ['summary', 'speaker', 'body', 'answer', 'answeredBy', 'personInCharge'] as const;
    const typed: Record<string, unknown> = { ...text };
    return {
      locked: replyWith({
        problem: 'locked',
        isApproved,
        texts: texts.flatMap((field) => {
          const value = typed[field];
          return typeof value === 'string' && value !== '' ? [value] : [];
        }),
      }),
    };
  }
}

/** The answer of the page's action, when it is one of these. */
export function useMinutesReply(): MinutesReply | undefined {
  const answer: unknown = useActionData();
  return typeof answer === 'object' && answer !== null && 'problem' in answer
    ? (answer as MinutesReply)
    : undefined;
}
