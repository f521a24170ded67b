import { describe, expect, it } from 'vitest';

import { discloseMinutes } from './disclose-minutes.server';
import { disclosurePreview } from './disclosure-preview.server';
import { decide, startedMinutes, testLibrary } from './minutes.testing';
import { minutesToDecideAgain } from './people-since.server';
import { publicMinutesView } from './public-minutes-view.server';
import { saveMinutesHead } from './save-minutes-head.server';

const PEOPLE = ['Mujianto', 'Jiah Palupi Twihantarti', 'Indah Jaya'];

/** Approved minutes that say everybody's name in every place a text has. */
async function outspokenMinutes() {
  const made = await startedMinutes(PEOPLE);
  const { services, writer, visit, add, approve, agency } = made;
  await services.write(async (tx) => {
    await tx.visit.update({
      where: { id: visit.id },
      data: {
        subject: 'Kunjungan Bu Palupi tentang SPBE',
        delegations: { updateMany: { where: {}, data: { agencyName: 'Rombongan Bpk. Mujianto' } } },
      },
    });
  });
  await saveMinutesHead(services, writer, visit.id, {
    version: 1,
    chairperson: 'Santi Retnaning Tyas',
    summary: 'Dibuka **SANTI RETNANING**, dihadiri Yanti Walkin. Bapak Rudi pun.',
  });
  await add({
    body: [
      '# Paparan J. Palupi',
      'Lihat [laman Jiah P.](https://contoh.id/jiahpalupi) dan [resmi](https://contoh.id/spbe).',
      '| Siapa | Apa |\n|---|---|\n| Jiah&nbsp;Palupi | hadir |',
      '- `Jiah Palupi` dan **Ji**ah _Palupi_',
      '> kata Bpk Mujianto: Kota yang indah dan jaya',
    ].join('\n\n'),
  });
  await approve();
  const library = testLibrary();
  const preview = (hidden: readonly string[] | null = null) =>
    disclosurePreview(services, made.officer, visit.id, hidden, 'id');
  const open = (over: Parameters<typeof decide>[4] = {}) =>
    decide(services, made.officer, visit.id, library, over);
  const page = () => publicMinutesView(services, visit.number, 'id');
  const walkIn = (fullName: string) =>
    services.write((tx) =>
      tx.attendee.create({
        data: { agencyId: agency.id, visitId: visit.id, side: 'guest', position: 9, fullName },
      }),
    );
  return { ...made, library, preview, open, page, walkIn };
}

const NAMES = /Mujianto|Jiah|Palupi|Twihantarti|Santi|Retnaning/i;

describe('the preview', () => {
  it('is the text of the public page and of the library, with the masked places marked', async () => {
    const { preview, open, page, library } = await outspokenMinutes();
    const seen = await preview();
    await open();
    const shown = await page();
    const unmarked = (html: string) => html.replace(/<\/?mark>/g, '');
    expect(shown.visit.subject).toBe(seen.title.map(({ text }) => text).join(''));
    expect(shown.visit.guests).toEqual(
      seen.guests.map((pieces) => pieces.map(({ text }) => text).join('')),
    );
    expect(shown.summaryHtml).toBe(unmarked(seen.summaryHtml));
    expect(shown.items.map(({ bodyHtml }) => bodyHtml)).toEqual(
      seen.items.map(({ bodyHtml }) => unmarked(bodyHtml)),
    );
    expect(seen.items[0]?.bodyHtml).toContain('<mark>[nama]</mark>');
    const [record] = [...library.records.values()];
    expect(record).toMatchObject({
      title: 'Kunjungan Bu [nama] tentang SPBE',
      summary: 'Dibuka [nama], dihadiri Yanti Walkin. Bapak Rudi pun.',
    });
    for (const text of [JSON.stringify(shown), JSON.stringify(record)]) {
      expect(text).not.toMatch(NAMES);
      expect(text).toContain('Kota yang indah dan jaya');
    }
    expect(shown.items[0]?.bodyHtml).toContain('href="https://contoh.id/spbe"');
    expect(seen).toMatchObject({ masks: 9, links: 1 });
  });

  it('proposes what may be a name, hides what the officer lists, and tells what it did not find', async () => {
    const { preview, open, page, library } = await outspokenMinutes();
    expect((await preview()).proposals.map(({ word }) => word)).toEqual(['Rudi']);
    const seen = await preview(['Yanti Walkin', 'Nobody']);
    expect(seen.summaryHtml).toContain('dihadiri <mark>[disamarkan]</mark>.');
    expect(seen.unused).toEqual(['Nobody']);
    await open({ hidden: ['Yanti Walkin'] });
    expect((await page()).summaryHtml).toContain('dihadiri [disamarkan].');
    expect(JSON.stringify([...library.records.values()])).not.toContain('Yanti');
    // The next decision starts from these words.
    expect((await preview()).words).toEqual(['Yanti Walkin']);
  });

  it('is of the officer’s own agency, and looking at it is recorded', async () => {
    const { services, officer, stranger, visit, preview } = await outspokenMinutes();
    await preview();
    expect(
      await services.db.historyEntry.count({
        where: { recordId: visit.id, action: 'attendance.viewed', actorId: officer.userId },
      }),
    ).toBe(1);
    await expect(disclosurePreview(services, stranger, visit.id, null, 'id')).rejects.toMatchObject(
      {
        kind: 'notFound',
      },
    );
  });
});

describe('deciding', () => {
  it('opens no text but the one of the preview', async () => {
    const { services, officer, visit, library, preview, walkIn, page } = await outspokenMinutes();
    const { version, mark } = await preview();
    const form = { version, mark, disclosureClass: 'periodicInformation' } as const;
    const attempt = (hidden: readonly string[]) =>
      discloseMinutes(services, officer, visit.id, { ...form, hidden }, library);
    // A word that was typed and not previewed, and a person who came onto the list meanwhile.
    expect(await attempt(['hadir'])).toEqual({ changed: true });
    await walkIn('Yanti Walkin');
    expect(await attempt([])).toEqual({ changed: true });
    await expect(page()).rejects.toMatchObject({ kind: 'notFound' });
    expect(library.records.size).toBe(0);
    expect(await services.db.disclosureDecision.count()).toBe(0);
  });

  it('needs a visit that took place and is not closed', async () => {
    const { services, visit, open } = await outspokenMinutes();
    for (const data of [{ state: 'scheduled' }, { disclosureClass: 'exemptInformation' }]) {
      await services.write((tx) => tx.visit.update({ where: { id: visit.id }, data }));
      await expect(open()).rejects.toMatchObject({ kind: 'conflict', reason: 'visitClosed' });
      await services.write((tx) =>
        tx.visit.update({
          where: { id: visit.id },
          data: { state: 'held', disclosureClass: null },
        }),
      );
    }
    expect(await open()).toEqual({ isPublic: true });
  });

  it('to close deletes the stored text and keeps the words for the next time', async () => {
    const { services, open, preview } = await outspokenMinutes();
    await open({ hidden: ['hadir'] });
    expect(await services.db.publicMinutes.count()).toBe(1);
    await open({
      ...{ disclosureClass: 'exemptInformation', exemption: 'h', reason: 'Rahasia' },
      hidden: ['hadir'],
    });
    expect(await services.db.publicMinutes.count()).toBe(0);
    expect(await preview()).toMatchObject({ words: ['hadir'], stored: null });
  });
});

describe('the public text', () => {
  it('stays as it was decided on, whatever changes in the records', async () => {
    const { services, visit, open, page } = await outspokenMinutes();
    await open();
    const before = await page();
    await services.write(async (tx) => {
      await tx.attendee.deleteMany({ where: { visitId: visit.id } });
      await tx.visit.update({ where: { id: visit.id }, data: { subject: 'Rapat Jiah' } });
      await tx.delegation.updateMany({ data: { agencyName: 'Jiah' } });
      await tx.minutes.updateMany({ data: { summaryHtml: '<p>Jiah</p>', summary: 'Jiah' } });
      await tx.minutesItem.updateMany({ data: { bodyHtml: '<p>Jiah</p>', answerHtml: 'Jiah' } });
    });
    expect(await page()).toEqual(before);
  });

  it('is not there when nothing was stored, and when what was stored is a draft’s', async () => {
    const { services, open, page } = await outspokenMinutes();
    await open();
    await services.write((tx) => tx.minutes.updateMany({ data: { state: 'draft' } }));
    await expect(page()).rejects.toMatchObject({ kind: 'notFound' });
    await services.write(async (tx) => {
      await tx.minutes.updateMany({ data: { state: 'approved' } });
      await tx.publicMinutes.deleteMany();
    });
    await expect(page()).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('shows somebody added later until the officer, who is told, decides again', async () => {
    const made = await outspokenMinutes();
    const { officer, writer, view, preview, open, page, walkIn, library } = made;
    await open();
    expect((await view(officer)).peopleSince).toBe(0);
    expect((await preview()).stored).toMatchObject({ isThis: true });
    await walkIn('Yanti Walkin');
    expect((await page()).summaryHtml).toContain('Yanti Walkin');
    expect((await view(officer)).peopleSince).toBe(1);
    expect((await view(writer)).peopleSince).toBe(0);
    const again = () => minutesToDecideAgain(made.services, officer);
    expect(await again()).toMatchObject([{ id: made.visit.id, guest: 'Rombongan Bpk. Mujianto' }]);
    expect(await minutesToDecideAgain(made.services, made.stranger)).toEqual([]);
    const seen = await preview();
    expect(seen).toMatchObject({ peopleSince: ['Yanti Walkin'], stored: { isThis: false } });
    expect(seen.summaryHtml).toContain('dihadiri <mark>[nama]</mark>.');
    await open();
    expect((await page()).summaryHtml).toContain('dihadiri [nama].');
    expect(JSON.stringify([...library.records.values()])).not.toContain('Yanti');
    expect((await view(officer)).peopleSince).toBe(0);
    expect(await again()).toEqual([]);
  });

  it('keeps hiding who was taken off the list since the last decision', async () => {
    const { services, visit, open, page, preview } = await outspokenMinutes();
    await open();
    await services.write((tx) => tx.attendee.deleteMany({ where: { visitId: visit.id } }));
    expect((await preview()).peopleSince).toEqual([]);
    await open();
    expect(JSON.stringify(await page())).not.toMatch(NAMES);
  });
});
