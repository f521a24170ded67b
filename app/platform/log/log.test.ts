import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { AppError } from '../errors/app-error';
import { createLog } from './log.server';

function linesOf(work: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  work(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('keeps where an error happened and not what it quotes', async () => {
    const { write } = await testServices();
    const typed = 'Nama Orang Yang Dirahasiakan';
    const wrong = { name: typed, agencyId: 5, email: typed } as unknown as { agencyId: string };
    const error: unknown = await write((tx) =>
      tx.user.create({ data: { ...wrong, name: typed, email: typed } }),
    ).catch((caught: unknown) => caught);
    expect(String(error)).toContain(typed);
    const logged = linesOf((log) => {
      log.error({ err: new AppError('broken', { cause: error }) }, 'request failed');
    });
    expect(logged).not.toContain(typed);
    expect(logged).toContain('PrismaClientValidationError');
    expect(logged).toContain('"at":["at ');
  });

  it('removes secrets and addresses wherever they are handed in', () => {
    const logged = linesOf((log) => {
      log.info({ who: { email: 'sri@kota.go.id', password: 'rahasia-sekali', phone: '0812' } });
    });
    expect(logged).not.toMatch(/sri@|rahasia-sekali|0812/);
  });
});
