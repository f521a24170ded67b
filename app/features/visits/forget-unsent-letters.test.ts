import { describe, expect, it } from 'vitest';

import { storeFile } from '../../../tests/support/files';
import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { forgetUnsentLetters } from './forget-unsent-letters.server';
import { keptLetter, namedFiles } from './letter-file.server';

const DAY_MS = 24 * 3_600_000;

describe('letters of forms that were never sent', () => {
  it('are removed after their time; what a request holds stays', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const put = async (text: string) => {
      const { sha256, size } = await storeFile(services.files, text);
      return { sha256, size, mediaType: 'application/pdf', originalName: 'surat.pdf' };
    };
    const unsent = await put('%PDF unsent');
    const shared = await put('%PDF shared');
    await keptLetter(services, agency.id, unsent, undefined);
    await keptLetter(services, agency.id, shared, undefined);
    const { letter } = await keptLetter(services, agency.id, shared, undefined);
    await makeRequest(services, agency.id, { letterKept: letter });

    const before = () => new Date(services.clock.now().getTime() - DAY_MS);
    expect(await forgetUnsentLetters(services, before())).toBe(0);
    services.clock.advance(DAY_MS + 1000);
    expect(await forgetUnsentLetters(services, before())).toBe(2);
    const rows = await services.db.storedFile.findMany();
    expect(rows).toMatchObject([{ sha256: shared.sha256, agencyId: agency.id }]);
    // Somebody may be sending the same content just now: files are for the sweep.
    expect(await services.files.open(unsent.sha256)).not.toBeNull();
    const asked = [unsent.sha256, shared.sha256];
    expect(await namedFiles(services, asked)).toEqual(new Set([shared.sha256]));
  });
});
