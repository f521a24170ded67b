import { describe, expect, it } from 'vitest';

import { Table, type Column } from './table';
import { htmlOf, tagWith } from './testing';

interface Row {
  id: string;
  agency: string;
  guests: number;
}
const columns: Column<Row>[] = [
  {
    key: 'agency',
    label: 'Instansi',
    primary: true,
    cell: (row) => row.agency,
    sort: { to: '?urut=agency', direction: 'ascending' },
  },
  { key: 'guests', label: 'Peserta', align: 'end', cell: (row) => row.guests },
];
const rows: Row[] = [{ id: '1', agency: 'Diskominfo Kota Blitar', guests: 12 }];

describe('a table', () => {
  it('names itself, its columns and its rows', async () => {
    const html = await htmlOf(
      <Table caption="Permohonan" columns={columns} rows={rows} rowKey={(row) => row.id} />,
    );
    expect(html).toMatch(/<caption[^>]*>Permohonan<\/caption>/);
    expect(tagWith(html, 'scope="row"')).toContain('<th');
    expect(tagWith(html, 'aria-sort')).toContain('aria-sort="ascending"');
    expect(html).toContain('href="/here?urut=agency"');
    expect(html).toContain('urut naik');
  });

  it('gives each cell its column’s name for phones, but not the one that names the row', async () => {
    const html = await htmlOf(
      <Table caption="Permohonan" columns={columns} rows={rows} rowKey={(row) => row.id} />,
    );
    expect(html).toContain('data-label="Peserta"');
    expect(html).not.toContain('data-label="Instansi"');
  });

  it('breaks a word without end, and leaves short ones whole', async () => {
    const cells: Column<string>[] = [{ key: 'word', label: 'Instansi', cell: (word) => word }];
    const cell = async (word: string) =>
      tagWith(
        await htmlOf(<Table caption="" columns={cells} rows={[word]} rowKey={String} />),
        'data-label',
      );
    expect(await cell('b'.repeat(200))).toContain('wrap-anywhere');
    expect(await cell('Diskominfo Kota Blitar')).not.toContain('wrap-anywhere');
  });

  it('gives way to the empty place', async () => {
    const html = await htmlOf(
      <Table
        caption="Permohonan"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.id}
        empty={<p>Belum ada</p>}
      />,
    );
    expect(html).toBe('<p>Belum ada</p>');
  });
});
