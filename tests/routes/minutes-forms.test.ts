import { describe, expect, it } from 'vitest';

import { testServices } from '../support/services';
import { makeAgencyRecords } from './agency-records';
import { program } from './program';

const TEXT = { intent: 'addItem', kind: 'discussion', body: 'Butir yang baru.' };

async function openedAt(edit: 'itemId' | 'removedItemId') {
  const services = await testServices();
  const own = await makeAgencyRecords(services, '35.76');
  const { post } = await program(services);
  const address = `/workspace/visits/${own.writtenVisitId}/minutes?edit=${own[edit]}`;
  const send = async (fields: Record<string, string>) => {
    const { status, headers } = await post(address, fields, own.cookie);
    expect(status).toBe(303);
    return new URL(headers.get('Location') ?? '', 'https://x.id');
  };
  return { itemId: own[edit], send };
}

describe('adding an item', () => {
  it('leaves the form of another item open: what is typed there must not go', async () => {
    const { itemId, send } = await openedAt('itemId');
    const to = await send(TEXT);
    expect(to.searchParams.get('edit')).toBe(itemId);
    expect(to.searchParams.get('added')).not.toBeNull();
    expect(to.hash).toBe('#add');
  });

  it('closes the form it was sent from, when it stands in for an item that was removed', async () => {
    const { itemId, send } = await openedAt('removedItemId');
    const to = await send({ ...TEXT, standsFor: itemId });
    expect(to.searchParams.get('edit')).toBeNull();
    expect(to.hash).toBe('#items');
  });
});
