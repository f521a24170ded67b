/** How many questions have no answer: said before minutes are sent, for they may stay without one. */
export function countUnanswered(
  items: readonly { readonly kind: string; readonly answer: string }[],
): number {
  return items.filter(({ kind, answer }) => kind === 'questionAndAnswer' && answer.trim() === '')
    .length;
}
