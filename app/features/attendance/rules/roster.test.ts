import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseRoster } from './roster';
import type { Roster } from './roster-types';

/** One short line per person: what a reader of the preview sees. */
const seen = (roster: Roster) =>
  roster.rows.map(({ person }) =>
    [person.fullName, person.positionTitle, person.agencyName, person.civilServantNumber]
      .map((value) => value ?? '-')
      .join(' | '),
  );
const problems = (roster: Roster) =>
  roster.rows.flatMap((row) =>
    row.problems.map((problem) => `${String(row.line)} ${problem.code}`),
  );
const skips = (roster: Roster) =>
  roster.skipped.map((skip) => `${String(skip.line)} ${skip.reason}`);

describe('a table pasted from a spreadsheet', () => {
  it('reads the usual columns', () => {
    const roster = parseRoster(
      [
        'DAFTAR PESERTA KUNJUNGAN\t\t\t\t',
        'No\tNama\tNIP\tPangkat/Gol\tJabatan\tInstansi\tNo HP',
        "1\tDra. Jiah Palupi Twihantarti, MM\t'19660801.198803.1.001\tPembina (IV/a)\tSekretaris\tDiskominfo\t081200000000",
        '2\tMujianto\t\t-\tPlt Kepala Dinas\t\t',
        '3\tHj. Contoh Tiga, S.Kom., M.Si.\t19860926 201505 1 001\tIII/d\tStaf\tBappeda\t',
        '4\t\t\t\t\t\t',
      ].join('\r\n'),
    );
    expect(roster.layout).toBe('table');
    expect(seen(roster)).toEqual([
      'Jiah Palupi Twihantarti | Sekretaris | Diskominfo | 196608011988031001',
      'Mujianto | Plt. Kepala Dinas | Diskominfo | -',
      'Contoh Tiga | Staf | Bappeda | 198609262015051001',
    ]);
    expect(roster.rows[0]?.person).toMatchObject({
      prefixTitles: 'Dra.',
      suffixTitles: 'MM',
      rank: 'Pembina (IV/a)',
    });
    expect(roster.rows[1]?.person.rank).toBeNull();
    expect(problems(roster)).toEqual([]);
    expect(skips(roster)).toEqual(['1 title', '2 header', '6 noText']);
    expect(roster.columns.map((column) => column.fields.join('+'))).toEqual([
      'ordinal',
      'name',
      'civilServantNumber',
      'rank',
      'position',
      'agency',
      'phone',
    ]);
    expect(JSON.stringify(roster.rows)).not.toContain('081200000000');
  });

  it('reads quoted cells of several lines and keeps the line numbers', () => {
    const roster = parseRoster(
      [
        'No\tNama / NIP\tJabatan / Instansi',
        '1\t"Drs. Contoh Satu, M.Si',
        'NIP. 19660801 198803 1 001"\t"Kepala Bidang Aptika',
        'Diskominfo Kota Contoh"',
        '2\tMujianto / 19860926 201505 1 001\tStaf, Bappeda',
      ].join('\n'),
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Kepala Bidang Aptika | Diskominfo Kota Contoh | 196608011988031001',
      'Mujianto | Staf | Bappeda | 198609262015051001',
    ]);
    expect(roster.rows.map((row) => row.line)).toEqual([2, 5]);
  });

  it('says so when a column of NIPs holds something else, and keeps nothing of it', () => {
    const roster = parseRoster(
      'Nama\tNIP\tJabatan\nBudi\t123\tStaf\nCitra\t0812 3456 7890\tStaf\nAni\t-\tStaf\nAdi\t19860926 201505 1 001\tStaf',
    );
    expect(seen(roster)).toEqual([
      'Budi | Staf | - | -',
      'Citra | Staf | - | -',
      'Ani | Staf | - | -',
      'Adi | Staf | - | 198609262015051001',
    ]);
    expect(problems(roster)).toEqual(['2 nipInvalid', '3 nipInvalid']);
    expect(JSON.stringify(roster.rows)).not.toMatch(/123|0812/);
  });

  it('puts a NIP that stands in a row of its own to the name above', () => {
    const roster = parseRoster(
      'No\tNama/NIP\tJabatan\n1\tContoh Satu\tStaf\n\tNIP. 19860926 201505 1 001\t\n2\tMujianto\tSopir',
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Staf | - | 198609262015051001',
      'Mujianto | Sopir | - | -',
    ]);
  });

  it('takes empty cells for the cell above in agencies only, and ditto marks anywhere', () => {
    const roster = parseRoster(
      'Nama\tJabatan\tOPD\nContoh Satu\tStaf\tBappeda\nContoh Dua\t\t\nContoh Tiga\tidem\tsda\nContoh Lima\tSopir\tBKPSDM\nContoh Enam\t\t"',
      { defaultAgency: 'Diskominfo' },
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Staf | Bappeda | -',
      'Contoh Dua | - | Bappeda | -',
      'Contoh Tiga | - | Bappeda | -',
      'Contoh Lima | Sopir | BKPSDM | -',
      'Contoh Enam | - | BKPSDM | -',
    ]);
  });

  it('uses the delegation as agency when the table has none, and headings between the rows', () => {
    const roster = parseRoster(
      'No;Nama;Jabatan\n1;Contoh Satu;Staf\n;B. Bappeda Kota Contoh;\n2;Contoh Dua;Sopir',
      { defaultAgency: ' Diskominfo  Kota Contoh ' },
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Staf | Diskominfo Kota Contoh | -',
      'Contoh Dua | Sopir | Bappeda Kota Contoh | -',
    ]);
    expect(skips(roster)).toEqual(['1 header', '3 groupHeading']);
  });

  it('reads CSV with commas inside names, quoted or not', () => {
    const expected = [
      'Contoh Satu | Kabid Aptika | Diskominfo | -',
      'Mujianto | Staf | Bappeda | -',
    ];
    const quoted = parseRoster(
      'No,Nama,Jabatan,Instansi\n1,"Contoh Satu, S.Kom, MM",Kabid Aptika,Diskominfo\n2,Mujianto,Staf,Bappeda',
    );
    const bare = parseRoster(
      'No,Nama,Jabatan,Instansi\n1,Contoh Satu, S.Kom, MM,Kabid Aptika,Diskominfo\n2,Mujianto,Staf,Bappeda',
    );
    expect(seen(quoted)).toEqual(expected);
    expect(seen(bare)).toEqual(expected);
    expect(bare.rows[0]?.person.suffixTitles).toBe('S.Kom, MM');
  });

  it('tells the columns from their content when there are no headings', () => {
    const roster = parseRoster(
      '1\tKepala Dinas\tContoh Satu, S.Kom\t19860926 201505 1 001\tDiskominfo\n2\tStaf\tMujianto\t\tBappeda',
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Kepala Dinas | Diskominfo | 198609262015051001',
      'Mujianto | Staf | Bappeda | -',
    ]);
    expect(roster.columns.every((column) => column.heading === null)).toBe(true);
    expect(problems(roster)).toEqual([]);
  });

  it('says so when it only guessed, or when a row has more cells than headings', () => {
    expect(problems(parseRoster('Contoh Satu\tPegiat\nContoh Dua\tPemerhati'))).toEqual([
      '1 columnsUnclear',
      '2 columnsUnclear',
    ]);
    const shifted = parseRoster('Nama;Jabatan\nContoh Satu;Staf;Sesuatu yang lain');
    expect(problems(shifted)).toContain('2 columnsUnclear');
    expect(JSON.stringify(shifted.rows)).toContain('Sesuatu yang lain');
  });

  it('carries no NIP or telephone number into another field when a row has shifted', () => {
    const roster = parseRoster(
      'Nama;Jabatan;Instansi\nMujianto;19860926 201505 1 001;081200000000\nContoh Satu;Staf;Bappeda',
    );
    expect(seen(roster)).toEqual([
      'Mujianto | - | - | 198609262015051001',
      'Contoh Satu | Staf | Bappeda | -',
    ]);
  });

  it('survives missing cells, repeated headings and rows that number the columns', () => {
    const roster = parseRoster(
      'No\tNama\tJabatan\n(1)\t(2)\t(3)\n1\tMujianto\nNo\tNama\tJabatan\n2\t\tStaf',
    );
    expect(seen(roster)).toEqual(['Mujianto | - | - | -', ' | Staf | - | -']);
    expect(problems(roster)).toEqual(['5 nameMissing']);
    expect(skips(roster)).toEqual(['1 header', '2 header', '4 header']);
  });
});

describe('lines from a chat', () => {
  it('reads numbered lines with brackets, dashes, bold marks and emojis', () => {
    const roster = parseRoster(
      [
        '[21/05/24 08.15] Contoh Pengirim: Berikut daftar peserta 🙏',
        '*Diskominfo Kota Contoh:*',
        '1. Dra. Jiah Palupi Twihantarti, MM (Sekretaris) - Diskominfo',
        '2️⃣ *Mujianto* – _Kepala Dinas_',
        '3) I Gusti Ngurah Gede Jaya Saputra, S.Sos., M.A.P, Kabid Statistik',
        '',
        'Bappeda',
        '• Contoh Satu / Staf / 0812-0000-0000',
        'Terima kasih',
      ].join('\n'),
    );
    expect(roster.layout).toBe('lines');
    expect(seen(roster)).toEqual([
      'Jiah Palupi Twihantarti | Sekretaris | Diskominfo | -',
      'Mujianto | Kepala Dinas | Diskominfo Kota Contoh | -',
      'I Gusti Ngurah Gede Jaya Saputra | Kabid Statistik | Diskominfo Kota Contoh | -',
      'Contoh Satu | Staf | Bappeda | -',
    ]);
    expect(problems(roster)).toEqual([]);
    expect(skips(roster)).toEqual(['1 title', '2 groupHeading', '7 groupHeading', '9 title']);
  });

  it('reads blocks of labelled lines', () => {
    const roster = parseRoster(
      'Nama: Contoh Satu, SE\nNIP: 19860926 201505 1 001\nJabatan : Staf\nInstansi: Bappeda\nNo HP: 081200000000\n\nNama: Mujianto\nNIP: -\nJabatan: Sopir',
      { defaultAgency: 'Diskominfo' },
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Staf | Bappeda | 198609262015051001',
      'Mujianto | Sopir | Diskominfo | -',
    ]);
    expect(problems(roster)).toEqual([]);
    expect(skips(roster)).toEqual(['5 notKept', '8 noText']);
  });

  it('joins the lines below a numbered name to it', () => {
    const roster = parseRoster(
      '1. Contoh Satu, S.Kom\n   NIP. 19860926 201505 1 001\n   Penata (III/c)\n   Kabid Aptika\n   Diskominfo Kota Contoh\n2. Mujianto\n   Sopir',
    );
    expect(seen(roster)).toEqual([
      'Contoh Satu | Kabid Aptika | Diskominfo Kota Contoh | 198609262015051001',
      'Mujianto | Sopir | - | -',
    ]);
    expect(roster.rows[0]?.person.rank).toBe('Penata (III/c)');
  });

  it('reads bare names, one column from a spreadsheet included', () => {
    expect(
      seen(
        parseRoster(
          'Mujianto\n\n\u200BHakim Sisworo\u00A0\n"Contoh Satu\nNIP. 19860926 201505 1 001"',
        ),
      ),
    ).toEqual([
      'Mujianto | - | - | -',
      'Hakim Sisworo | - | - | -',
      'Contoh Satu | - | - | 198609262015051001',
    ]);
  });

  it('points at a person without a name and at a number that is none', () => {
    const roster = parseRoster(
      '1. Mujianto NIP. 510123456\n2. Sopir\n3. Contoh Satu 1,98609E+17\n4. Contoh Dua 3500000000000000',
    );
    expect(problems(roster)).toEqual([
      '1 nipInvalid',
      '2 nameMissing',
      '3 nipDamaged',
      '4 nipInvalid',
    ]);
    expect(roster.rows.every((row) => row.person.civilServantNumber === null)).toBe(true);
    expect(JSON.stringify(roster.rows)).not.toContain('3500000000000000');
  });
});

describe('rows of a spreadsheet and lines of WhatsApp in one paste', () => {
  const excel = [
    '1\tContoh Satu, S.Kom\tKepala Bidang Aptika\tDiskominfo Kota Contoh',
    '2\tMujianto\tStaf\tDiskominfo Kota Contoh',
  ];
  const rows = [
    'Contoh Satu | Kepala Bidang Aptika | Diskominfo Kota Contoh | -',
    'Mujianto | Staf | Diskominfo Kota Contoh | -',
  ];
  const chat = ['1. Dr. Hj. Sri Mulyani', '2. Hakim Sisworo, Sopir', '3. Contoh Lima'];
  const lines = [
    'Sri Mulyani | - | Bappeda | -',
    'Hakim Sisworo | Sopir | Bappeda | -',
    'Contoh Lima | - | Bappeda | -',
  ];
  const headings = 'No\tNama\tJabatan\tInstansi';
  const options = { defaultAgency: 'Bappeda' };
  const read = (text: string[]) => seen(parseRoster(text.join('\n'), options));

  it('reads each in its own way, with headings above the table or without', () => {
    expect(read([...excel, '', ...chat])).toEqual([...rows, ...lines]);
    expect(read([headings, ...excel, ...chat])).toEqual([...rows, ...lines]);
    expect(read([...chat, '', ...excel])).toEqual([...lines, ...rows]);
    expect(read([...chat, headings, ...excel])).toEqual([...lines, ...rows]);
  });

  it('reads blocks of a person and headings among the lines below a table', () => {
    expect(
      read([headings, ...excel, '', 'Nama: Contoh Tujuh', 'Jabatan: Sopir', '', ...chat]),
    ).toEqual([...rows, 'Contoh Tujuh | Sopir | Bappeda | -', ...lines]);
  });

  it('puts no name into a post or an agency, however the two are mixed', () => {
    const name = fc
      .tuple(fc.stringMatching(/^[A-Z][bcdfgjklmpqrtvwxyz]{5}$/), fc.constantFrom('', 'Dr. Hj. '))
      .map(([word, titles]) => ({ word, titles }));
    const row = fc.record({ name, isRow: fc.boolean() });
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.uniqueArray(row, { selector: (each) => each.name.word, minLength: 1, maxLength: 12 }),
        (withHeadings, people) => {
          fc.pre(people.filter(({ isRow }) => isRow).length >= 2);
          const text = people.map(({ name: { word, titles }, isRow }, at) =>
            isRow ? `${at + 1}\t${titles}${word}\tStaf\tDiskominfo` : `${at + 1}. ${titles}${word}`,
          );
          const roster = parseRoster([...(withHeadings ? [headings] : []), ...text].join('\n'));
          expect(roster.rows.map(({ person }) => person.fullName)).toEqual(
            people.map((each) => each.name.word),
          );
          expect(roster.rows.map(({ person }) => person.agencyName)).toEqual(
            people.map(({ isRow }) => (isRow ? 'Diskominfo' : null)),
          );
        },
      ),
    );
  });
});

describe('duplicates', () => {
  it('finds the same NIP and the same name, whatever the titles', () => {
    const roster = parseRoster(
      'Nama;NIP;Instansi\nContoh Satu;19860926 201505 1 001;Bappeda\nC. Satu;198609262015051001;Bappeda\nDrs. CONTOH SATU, MM;;bappeda',
    );
    expect(roster.rows.map((row) => row.problems)).toEqual([
      [],
      [{ code: 'duplicateOfLine', field: 'fullName', param: 2 }],
      [{ code: 'duplicateOfLine', field: 'fullName', param: 2 }],
    ]);
  });

  it('leaves namesakes alone when NIP or agency tells them apart', () => {
    const roster = parseRoster(
      'Nama;NIP;Instansi\nMujianto;19860926 201505 1 001;Bappeda\nMujianto;19660801 198803 1 001;Bappeda\nMujianto;;Diskominfo',
    );
    expect(problems(roster)).toEqual([]);
  });
});
