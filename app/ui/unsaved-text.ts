/** A form with text in it that would be gone with the form. */
export interface UnsavedText {
  /** Search parameter of the address that keeps the form open; without it the page alone does. */
  readonly openedBy?: string | undefined;
}

export interface Place {
  readonly pathname: string;
  readonly search: string;
}

/**
 * Whether going from one place to the next takes the form away. Going to the same page does not:
 * that is a jump inside it, another step of it, or the sending of the form itself.
 */
export function losesText({ openedBy }: UnsavedText, here: Place, next: Place): boolean {
  if (here.pathname !== next.pathname) return true;
  const opened = ({ search }: Place) => openedBy && new URLSearchParams(search).get(openedBy);
  return opened(here) !== opened(next);
}
