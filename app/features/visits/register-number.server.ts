import { nextInSequence } from '~/platform/database/sequence.server';
import type { Tx } from '~/platform/database/database.server';

/**
 * The place of a letter in the register of its year: without gaps per agency and year, because it is
 * drawn in the transaction that writes the request.
 * @param receivedOn the calendar day in the host's zone on which it came
 */
export async function nextRegisterNumber(tx: Tx, agencyId: string, receivedOn: string) {
  const registerYear = Number(receivedOn.slice(0, 4));
  const registerNumber = await nextInSequence(tx, `register/${agencyId}/${registerYear}`);
  return { registerYear, registerNumber, receivedOn };
}
