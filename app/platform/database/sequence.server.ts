import type { Tx } from './database.server';

/** The next running number of a row, without gaps: drawn in the transaction that uses it. */
export async function nextInSequence(tx: Tx, name: string): Promise<number> {
  const { value } = await tx.sequence.upsert({
    where: { name },
    create: { name, value: 1 },
    update: { value: { increment: 1 } },
  });
  return value;
}

/** "KJ-2024-0001" */
export async function nextNumber(tx: Tx, prefix: string, year: number): Promise<string> {
  const value = await nextInSequence(tx, `${prefix}-${year}`);
  return `${prefix}-${year}-${String(value).padStart(4, '0')}`;
}
