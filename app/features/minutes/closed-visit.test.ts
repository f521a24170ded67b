import { expect, it } from 'vitest';

import { discloseVisit } from '~/features/visits/disclose-visit.server';
import type { DiscloseForm } from '~/features/visits/rules/disclosure';

import { libraryFollows } from './library-follows.server';
import { decide, startedMinutes, testLibrary } from './minutes.testing';
import { publicMinutesView } from './public-minutes-view.server';

async function openMinutes() {
  const made = await startedMinutes();
  const { services, officer, visit, add, approve } = made;
  await add({ body: 'Pokja per domain, kata Mujianto.' });
  await approve();
  const library = testLibrary();
  await decide(services, officer, visit.id, library);
  const decideVisit = async (form: Omit<DiscloseForm, 'version'>) => {
    const { version } = await services.db.visit.findUniqueOrThrow({ where: { id: visit.id } });
    const follows = libraryFollows(library);
    await discloseVisit(services, library, officer, visit.id, { version, ...form }, follows);
  };
  const page = () => publicMinutesView(services, visit.number, 'id');
  const kinds = () => [...library.records.values()].map(({ kind }) => kind).sort();
  return { ...made, library, decideVisit, page, kinds };
}

const CLOSED = { disclosureClass: 'exemptInformation', exemption: 'h', reason: 'Rahasia' } as const;
const NOT_FOUND = { kind: 'notFound' };

it('closing a visit closes its minutes, in the library too, until it is opened again', async () => {
  const { decideVisit, page, kinds, library, view, officer } = await openMinutes();
  const text = JSON.stringify([...library.records.values()]);
  const shown = await page();
  // Nobody decided on the visit yet: the page that is offered is there, and what is missing is said.
  expect(await view(officer)).toMatchObject({ isReadable: true, visit: { isUndecided: true } });

  await decideVisit(CLOSED);
  await expect(page()).rejects.toMatchObject(NOT_FOUND);
  expect(kinds()).toEqual([]);
  expect(await view(officer)).toMatchObject({ isReadable: false, visit: { isClosed: true } });

  await decideVisit({ disclosureClass: 'periodicInformation' });
  expect(await page()).toEqual({ ...shown, visit: { ...shown.visit, isPublic: true } });
  expect(kinds()).toEqual(['minutes', 'visit']);
  expect(
    JSON.stringify([...library.records.values()].filter(({ kind }) => kind === 'minutes')),
  ).toBe(text);
});

it('opening a visit opens no minutes that were not opened themselves', async () => {
  const { services, officer, visit, library, decideVisit, page, kinds } = await openMinutes();
  await decide(services, officer, visit.id, library, CLOSED);
  await decideVisit(CLOSED);
  await decideVisit({ disclosureClass: 'periodicInformation' });
  await expect(page()).rejects.toMatchObject(NOT_FOUND);
  expect(kinds()).toEqual(['visit']);
});

it('minutes closed while their visit is closed stay closed', async () => {
  const { services, officer, visit, library, decideVisit, page, kinds } = await openMinutes();
  await decideVisit(CLOSED);
  await decide(services, officer, visit.id, library, CLOSED);
  await decideVisit({ disclosureClass: 'periodicInformation' });
  await expect(page()).rejects.toMatchObject(NOT_FOUND);
  expect(kinds()).toEqual(['visit']);
});
