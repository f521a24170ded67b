import { EventEmitter } from 'node:events';

import { expect, it } from 'vitest';

import { createLog } from '../log/log.server';
import { endOnCrash } from './crash.server';

it.each(['uncaughtException', 'unhandledRejection'])(
  'after an %s the log says where, without what the error quotes, and the program ends',
  (event) => {
    const lines: string[] = [];
    const codes: number[] = [];
    const process = new EventEmitter();
    endOnCrash(process as unknown as NodeJS.Process, {
      log: createLog('info', { write: (line) => void lines.push(line) }),
      exit: (code) => codes.push(code),
    });
    process.emit(event, new TypeError('no room for Sri Wahyuni'));
    expect(codes).toEqual([1]);
    expect(lines.join('')).toContain('"type":"TypeError"');
    expect(lines.join('')).toContain('crash.test');
    expect(lines.join('')).not.toContain('Sri Wahyuni');
  },
);
