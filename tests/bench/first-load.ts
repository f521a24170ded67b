import { gzipSync } from 'node:zlib';

import { benchDatabaseFile } from './bench-database';
import { report } from './report';
import { startServer } from './running-server';

const STARTS = 5;

/** What a first visit to the library downloads, how fast the program is there, what it holds. */
export async function firstLoad(): Promise<void> {
  const databaseFile = await benchDatabaseFile();
  const starts: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const server = await startServer('build/server/index.js', databaseFile);
    starts.push(server.readyAfterMs);
    if (n === STARTS - 1) {
      const value = server.memoryMb();
      report({ bench: 'first-load', metric: 'memory-at-start', value, unit: 'MB' });
      await measurePage(server.origin);
      const after = server.memoryMb();
      report({ bench: 'first-load', metric: 'memory-after-search', value: after, unit: 'MB' });
    }
    await server.stop();
  }
  const value = [...starts].sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? NaN;
  report({ bench: 'first-load', metric: 'start-to-ready', value, unit: 'ms', starts: STARTS });
}

async function measurePage(origin: string): Promise<void> {
  const html = await (await fetch(`${origin}/library`)).text();
  const parts = { html: gzipSync(html).length, css: 0, script: 0, font: 0 };
  const styles: string[] = [];
  const found = [
    ...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"|import[^"]*"(\/assets\/[^"]+)"/g),
  ];
  for (const path of new Set(found.map((match) => match[1] ?? match[2] ?? ''))) {
    const text = await (await fetch(origin + path)).text();
    if (path.endsWith('.css')) {
      parts.css += gzipSync(text).length;
      styles.push(text);
    } else parts.script += gzipSync(text).length;
  }
  for (const [, path] of styles.join('').matchAll(/url\((\/assets\/[^)]+\.woff2)\)/g)) {
    parts.font += (await (await fetch(origin + (path ?? ''))).arrayBuffer()).byteLength;
  }
  for (const [part, bytes] of Object.entries(parts)) {
    report({ bench: 'first-load', metric: part, value: bytes / 1024, unit: 'kB gzip' });
  }
  const total = Object.values(parts).reduce((sum, bytes) => sum + bytes, 0);
  report({ bench: 'first-load', metric: 'total', value: total / 1024, unit: 'kB gzip' });
}
