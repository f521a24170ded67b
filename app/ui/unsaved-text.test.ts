import { describe, expect, it } from 'vitest';

import { losesText } from './unsaved-text';

const place = (address: string) => {
  const { pathname, search } = new URL(address, 'http://localhost');
  return { pathname, search };
};
const loses = (openedBy: string | undefined, here: string, next: string) =>
  losesText({ openedBy }, place(here), place(next));

describe('text that is not saved', () => {
  it('is lost with the page', () => {
    expect(loses(undefined, '/request', '/library')).toBe(true);
    expect(loses('edit', '/m?edit=1', '/n?edit=1')).toBe(true);
  });

  it('stays when the form is sent to its own page, or the page shows something else beside it', () => {
    expect(loses(undefined, '/m', '/m')).toBe(false);
    expect(loses(undefined, '/m', '/m?edit=1')).toBe(false);
    expect(loses('edit', '/m?edit=1', '/m?edit=1&added=2')).toBe(false);
  });

  it('is lost with the parameter that holds its form open', () => {
    expect(loses('edit', '/m?edit=1', '/m')).toBe(true);
    expect(loses('edit', '/m?edit=1', '/m?edit=2')).toBe(true);
  });
});
