/** One line of redacted text with each masked place marked. */
export function MaskedLine({
  pieces,
}: {
  pieces: readonly { readonly text: string; readonly isMask: boolean }[];
}) {
  return (
    <>
      {pieces.map(({ text, isMask }, index) => (isMask ? <mark key={index}>{text}</mark> : text))}
    </>
  );
}
