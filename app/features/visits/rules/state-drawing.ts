/**
 * Draws a table of moves as a Mermaid state diagram, so that the picture in the docs cannot tell
 * anything else than the code does.
 * @param first the state in which a record begins
 */
export function drawStates(
  moves: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>,
  first: string,
): string {
  const lines = Object.entries(moves).flatMap(([state, after]) => {
    const named = Object.entries(after).flatMap(([move, target]) =>
      target === undefined ? [] : [`  ${state} --> ${target}: ${move}`],
    );
    return named.length > 0 ? named : [`  ${state} --> [*]`];
  });
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...lines, '```'].join('\n');
}
