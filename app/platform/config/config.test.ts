import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { ConfigError, readConfig } from './config.server';

const good = {
  DATABASE_URL: 'file:/srv/kawruh/kawruh.db',
  APP_ORIGIN: 'https://kawruh.example.go.id',
  SECRET: 'q8Zr2mV5tY7wX1cB4nM6pL9kJ3hG0fD2',
};
const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('settings', () => {
  it('reads a sound environment', () => {
    expect(readConfig(good)).toMatchObject({
      databaseFile: '/srv/kawruh/kawruh.db',
      dataDirectory: '/srv/kawruh',
      port: 3000,
      secure: true,
      demo: false,
    });
  });

  it('names every missing setting at once', () => {
    expect(problemsOf({})).toEqual([
      'DATABASE_URL is missing',
      'APP_ORIGIN is missing',
      'SECRET is missing',
    ]);
  });

  it.each([
    [{ SECRET: 'short' }, /SECRET must hold/],
    [{ SECRET: 'a'.repeat(40) }, /SECRET is guessable/],
    // The one that `npm run dev` uses stands in the source for everybody to read.
    [{ SECRET: 'ONLY_FOR_DEVELOPMENT_ON_THIS_MACHINE_ALONE' }, /SECRET is guessable/],
    [{ APP_ORIGIN: 'http://kawruh.example.go.id' }, /APP_ORIGIN must be https/],
    [{ APP_ORIGIN: 'https://kawruh.example.go.id/path' }, /APP_ORIGIN must be an origin/],
    [{ DATABASE_URL: 'postgres://x' }, /DATABASE_URL must look like/],
    [{ KAWRUH_DEMO: '1' }, /KAWRUH_DEMO=1 has known passwords/],
    [{ PORT: '99999' }, /PORT/],
    [{ SMTP_URL: 'smtp://mail' }, /MAIL_FROM is missing/],
  ])('refuses %j', (change, expected) => {
    expect(problemsOf({ ...good, ...change }).join('\n')).toMatch(expected);
  });

  it('listens on this machine alone in demo mode', () => {
    const demo = {
      ...good,
      APP_ORIGIN: 'http://localhost:3000',
      KAWRUH_DEMO: '1',
      HOST: '0.0.0.0',
    };
    expect(readConfig(demo).host).toBe('127.0.0.1');
  });

  it('takes a setting from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kawruh-')), 'secret');
    writeFileSync(file, `${good.SECRET}\n`);
    const { SECRET: _, ...rest } = good;
    expect(readConfig({ ...rest, SECRET_FILE: file }).secret).toBe(good.SECRET);
    expect(problemsOf({ ...rest, SECRET_FILE: '/nowhere' })).toContain(
      'SECRET_FILE names a file that cannot be read',
    );
  });
});
