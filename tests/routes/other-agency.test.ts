import { describe, expect, it } from 'vitest';

import { everyRow } from '../support/every-row';
import { testServices } from '../support/services';
import { makeAgencyRecords } from './agency-records';
import { allRoutes, program } from './program';
import { addressAndFields, VALID_POSTS } from './valid-posts';

const entries = Object.entries(VALID_POSTS).flatMap(([key, post]) =>
  typeof post === 'string' ? [] : [[key, post] as const],
);

describe('the table of valid posts', () => {
  it('has every intent of every route and no other', async () => {
    const intents = (await allRoutes()).flatMap(({ path, module }) => {
      const action: unknown = module.action;
      const named =
        typeof action === 'function' && 'intents' in action ? (action.intents as object) : {};
      return Object.keys(named).map((intent) => `${path} ${intent}`);
    });
    expect(Object.keys(VALID_POSTS).sort()).toEqual(intents.sort());
  });

  // Without this, a post could be refused for a missing field and prove nothing.
  it.each(entries)('%s is done for the agency’s own records', async (key, post) => {
    const services = await testServices();
    const own = await makeAgencyRecords(services, '35.76');
    const { post: send } = await program(services);
    const { address, fields } = addressAndFields(key, post(own));
    const before = everyRow(services);
    const { status } = await send(address, fields, own.cookie);
    // One's own sessions are one's own: a colleague's answers as if it did not exist.
    const colleagues = key === '/workspace/account endSession';
    expect(status).toBeOneOf(colleagues ? [404] : [200, 302, 303]);
    const reads = [' preview', '/attendance unmark'].some((end) => key.endsWith(end));
    if (!colleagues && !reads) expect(everyRow(services)).not.toEqual(before);
  });
});

describe('a form that names another agency’s record', () => {
  it('answers as if there were none and changes nothing, whatever it asks for', async () => {
    const { services, theirs, own, send } = await twoAgencies();
    const before = everyRow(services);
    for (const [key, post] of entries) {
      const { address, fields } = addressAndFields(key, post(theirs));
      const { status } = await send(address, fields, own.cookie);
      expect(status, key).toBe(404);
      expect(everyRow(services), key).toEqual(before);
    }
  }, 60_000);

  it('cannot reach it from one’s own record: one foreign id among own ones is one of nobody', async () => {
    const { services, theirs, own, send } = await twoAgencies();
    const theirIds = Object.values(theirs);
    /** What is theirs, or points to it. */
    const touching = () =>
      Object.values(everyRow(services)).flatMap((rows) =>
        rows.filter((row) => theirIds.some((id) => row.includes(id))),
      );
    const before = touching();
    let tried = 0;
    for (const [key, post] of entries) {
      const ours = post(own);
      const foreign = Object.entries(post(theirs)).filter(([name, id]) => ours[name] !== id);
      if (foreign.length < 2) continue;
      for (const [name, id] of foreign) {
        const statusFor = async (value: string) => {
          const { address, fields } = addressAndFields(key, { ...ours, [name]: value });
          return (await send(address, fields, own.cookie)).status;
        };
        const ofNobody = await statusFor(`${id.slice(0, -6)}000000`);
        expect(await statusFor(id), `${key}, their ${name}`).toBe(ofNobody);
        expect(touching(), `${key}, their ${name}`).toEqual(before);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(20);
  }, 60_000);
});

async function twoAgencies() {
  const services = await testServices();
  const theirs = await makeAgencyRecords(services, '35.76');
  const own = await makeAgencyRecords(services, '35.77');
  const { post: send } = await program(services);
  return { services, theirs, own, send };
}
