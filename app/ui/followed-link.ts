interface Click {
  readonly defaultPrevented: boolean;
  readonly button: number;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
}

interface Target {
  readonly origin: string;
  readonly target: string;
  hasAttribute: (name: string) => boolean;
}

/** True for a click that the browser handles itself: a new tab, a file, another site. */
export function leavesToBrowser(click: Click, link: Target, origin: string): boolean {
  return (
    click.defaultPrevented ||
    click.button !== 0 ||
    click.metaKey ||
    click.altKey ||
    click.ctrlKey ||
    click.shiftKey ||
    link.origin !== origin ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download')
  );
}
