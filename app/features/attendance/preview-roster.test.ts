import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';

import { person, scheduledVisit } from './attendance.testing';
import { previewRoster, reviewRoster } from './preview-roster.server';
import {
  OPEN_ROWS,
  rosterFormSchema,
  SKIPPED_SHOWN,
  type RosterForm,
  type RosterPreview,
} from './rules/roster-preview';
import { saveRoster } from './save-roster.server';

/** What a browser sends back of a preview that nobody touched, but for `change`. */
function sentBack(preview: RosterPreview, change: Record<string, string> = {}): RosterForm {
  const form = new FormData();
  form.set('delegationId', preview.delegationId);
  const open = preview.rows.filter(({ isOpen }) => isOpen);
  open.forEach(({ line, name, positionTitle, agencyName, rank, civilServantNumber }, index) => {
    const fields = { line, name, positionTitle, agencyName, rank, civilServantNumber };
    for (const [field, value] of Object.entries(fields)) {
      form.set(`rows[${index}].${field}`, String(value));
    }
  });
  form.set('rest', JSON.stringify(preview.rows.filter(({ isOpen }) => !isOpen)));
  for (const [field, value] of Object.entries(change)) form.set(field, value);
  const read = parseWithZod(form, { schema: rosterFormSchema });
  if (read.status !== 'success') throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function previewed(text: string) {
  const made = await scheduledVisit();
  const { services, member, visit, delegationId } = made;
  const preview = await previewRoster(services, member, visit.id, { delegationId, text });
  const review = (change?: Record<string, string>) =>
    reviewRoster(services, member, visit.id, sentBack(preview, change));
  return { ...made, preview, review };
}

describe('a preview', () => {
  it('saves nothing, and says who is there already and who stands twice', async () => {
    const made = await scheduledVisit();
    const { services, member, visit, delegationId, stored } = made;
    await saveRoster(services, member, visit.id, { delegationId, people: [person('Budi')] });
    const text = 'Nama\tJabatan\nBudi, S.Kom\tStaf\nCitra\tStaf\nCITRA\tAnalis\nDewi\tStaf';
    const preview = await previewRoster(services, member, visit.id, { delegationId, text });
    expect(preview.rows.map(({ twin }) => twin)).toEqual(['listed', null, 3, null]);
    expect(await stored()).toHaveLength(1);
  });

  it('comes back as it was when nobody touched it, long lists included', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => `Warga Ke${n}\tStaf\tBappeda`);
    const { preview, review } = await previewed(`Nama\tJabatan\tInstansi\n${lines.join('\n')}`);
    expect(preview.rows.filter(({ isOpen }) => isOpen)).toHaveLength(OPEN_ROWS);
    const { people } = await review();
    expect(people?.map(({ fullName }) => fullName)).toEqual(
      Array.from({ length: 300 }, (_, n) => `Warga Ke${n}`),
    );
    const left = await review({ leaveOut: '300' });
    expect(left.people).toHaveLength(299);
  });

  it('is not saved while a person has no name, and keeps what was typed for the others', async () => {
    const { preview, review } = await previewed('Nama\tJabatan\nBudi\tStaf\n\tAnalis');
    expect(preview.rows[1]?.errors).toEqual({ name: ['required'] });
    const refused = await review({ 'rows[0].positionTitle': 'Kepala Bidang' });
    expect(refused.people).toBeNull();
    expect(refused.preview.rows[0]?.positionTitle).toBe('Kepala Bidang');
    expect((await review({ 'rows[1].leaveOut': 'on' })).people).toHaveLength(1);
    const mended = await review({ 'rows[1].name': 'Citra, S.T.' });
    expect(mended.people?.[1]).toMatchObject({ fullName: 'Citra', suffixTitles: 'S.T.' });
  });

  it('names what was left out, in bounded length, and counts all of it', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `Warga Ke${n};Staf;Bappeda`);
    const { preview } = await previewed(lines.join('\n'));
    expect(preview.rows).toHaveLength(500);
    expect(preview.skipped).toHaveLength(SKIPPED_SHOWN);
    expect(preview.skippedCounts).toEqual({ overLimit: 4500 });
  });

  it('is closed to another agency', async () => {
    const { services, stranger, visit, delegationId, preview } = await previewed('Nama\nBudi');
    const paste = { delegationId, text: 'Budi' };
    const closed = { kind: 'notFound' };
    await expect(previewRoster(services, stranger, visit.id, paste)).rejects.toMatchObject(closed);
    await expect(
      reviewRoster(services, stranger, visit.id, sentBack(preview)),
    ).rejects.toMatchObject(closed);
  });

  it('refuses a form that was tampered with', () => {
    const form = new FormData();
    form.set('delegationId', 'a');
    for (const rest of ['{', '[1]', JSON.stringify(Array(501).fill({ line: 1 }))]) {
      form.set('rest', rest);
      expect(parseWithZod(form, { schema: rosterFormSchema }).status).toBe('error');
    }
  });
});
