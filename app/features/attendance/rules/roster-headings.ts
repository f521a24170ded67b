import { plainWords } from './pasted-text';
import type { RosterRecord } from './roster-cells';
import type { ColumnField, RosterColumn } from './roster-types';

/** First match of each pattern counts; what it matched is taken away before the next is tried. */
const HEADINGS: readonly (readonly [RegExp, ColumnField])[] = [
  [
    /\b(?:no|nomor)?\.? ?(?:hp|handphone|telp|tlp|telepon|telpon|tel|wa|whatsapp|kontak|ponsel|phone|mobile)\b/g,
    'phone',
  ],
  [/\b(?:e-?mail|surel|nik|no\.? ktp|npwp)\b/g, 'ignored'],
  [
    /\b(?:no|nomor)?\.? ?(?:ni(?:p|pppk|p3k)|nrp|nomor induk(?: pegawai)?)(?: baru| pegawai)?\b/g,
    'civilServantNumber',
  ],
  [/\bpangkat(?: terakhir)?\b|\bgol(?:ongan)?\b\.?|\bruang\b|\brank\b|\bgrade\b/g, 'rank'],
  [
    /\b(?:nama )?(?:asal )?(?:instansi|unit kerja|unit organisasi|opd|skpd|satker|satuan kerja|perangkat daerah|lembaga|organisasi|kantor|dinas asal|asal daerah|kabupaten kota|kab kota|kota asal|asal|pemda|daerah|agency|organi[sz]ation|institution)(?: asal| pengirim)?\b/g,
    'agency',
  ],
  [
    /\b(?:nama )?(?:jabatan|posisi|position|job title)(?: dinas| kedinasan| struktural| fungsional)?\b/g,
    'position',
  ],
  [
    /\b(?:nama|name|full name)(?: (?:lengkap|peserta|pegawai|anggota|tamu|asn))*\b|^peserta$|^anggota$/g,
    'name',
  ],
  [
    /\b(?:keterangan|ket|tanda tangan|ttd|paraf|jenis kelamin|jk|l p|tgl lahir|tanggal lahir|ttl|alamat|tanggal|catatan|no\.? sppd|no\.? spt|size|ukuran baju)\b/g,
    'ignored',
  ],
  [/^(?:no|nomor|nomer|no urut|nr|num|number)\b\.?/g, 'ordinal'],
];

/** Words that may stand around those above. */
const FILLER =
  /\b(?:dan|and|dengan|beserta|gelar|titel|lengkap|yang|bersangkutan|urut|tk|tmt|ybs|atau|or|peserta|pegawai|rombongan|delegasi)\b/g;

/**
 * The fields that a heading names: "Nama / NIP" two, "No" one, "Kepala Dinas" none. A heading is
 * nothing but known words, so that a row of data is never taken for one.
 */
export function headingFields(cell: string): ColumnField[] {
  if (cell.length > 80) return [];
  let rest = plainWords(cell)
    .toLowerCase()
    .replace(/[/|&+,:;()"'#]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (rest === '' || /\d/.test(rest)) return cell.trim() === '#' ? ['ordinal'] : [];
  const found: { at: number; field: ColumnField }[] = [];
  for (const [pattern, field] of HEADINGS) {
    const at = rest.search(pattern);
    if (at < 0) continue;
    if (!found.some((other) => other.field === field)) found.push({ at, field });
    // Same length, so that the places of later finds keep their order.
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  if (rest.replace(FILLER, '').replace(/[.\-\s]/g, '') !== '') return [];
  return found.sort((a, b) => a.at - b.at).map(({ field }) => field);
}

/** The columns that a row of headings names, or null when the row is no heading. */
export function headingColumns(record: RosterRecord): RosterColumn[] | null {
  const columns: RosterColumn[] = [];
  const seen = new Set<ColumnField>();
  let known = 0;
  record.cells.forEach((cell, index) => {
    if (cell.trim() === '') return;
    const fields = headingFields(cell).map((field) => {
      if (field === 'ignored' || field === 'phone') return field;
      if (seen.has(field)) return 'ignored';
      seen.add(field);
      return field;
    });
    if (fields.length > 0) known += 1;
    // A heading nobody knows ("Ukuran baju") is named to the reader, and its column is not kept.
    columns.push({
      index,
      fields: fields.length > 0 ? fields : ['ignored'],
      heading: plainWords(cell),
    });
  });
  const enough = known * 2 > columns.length && (known >= 2 || columns.length === 1);
  return enough && seen.has('name') ? columns : null;
}
