import { describe, expect, it } from 'vitest';

import { leavesToBrowser } from './followed-link';

const ORIGIN = 'https://kawruh.example';
const click = {
  defaultPrevented: false,
  button: 0,
  metaKey: false,
  altKey: false,
  ctrlKey: false,
  shiftKey: false,
};
const link = { origin: ORIGIN, target: '', hasAttribute: () => false };

describe('a click on a link of a list', () => {
  it('goes the way of the router when it is a plain one to a page of ours', () => {
    expect(leavesToBrowser(click, link, ORIGIN)).toBe(false);
    expect(leavesToBrowser(click, { ...link, target: '_self' }, ORIGIN)).toBe(false);
  });

  it.each([
    [{ button: 1 }, {}],
    [{ ctrlKey: true }, {}],
    [{ metaKey: true }, {}],
    [{ shiftKey: true }, {}],
    [{ altKey: true }, {}],
    [{ defaultPrevented: true }, {}],
    [{}, { origin: 'https://elsewhere.example' }],
    [{}, { target: '_blank' }],
    [{}, { hasAttribute: (name: string) => name === 'download' }],
  ])('is left to the browser: %j %j', (clicked, linked) => {
    expect(leavesToBrowser({ ...click, ...clicked }, { ...link, ...linked }, ORIGIN)).toBe(true);
  });
});
