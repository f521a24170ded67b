import { plainLine } from './pasted-text';

/** Who fills a post for the time being: acting, acting by the day, appointed, appointed meanwhile. */
export type ActingPrefix = 'Plt.' | 'Plh.' | 'Pj.' | 'Pjs.';

export interface PositionTitle {
  acting: ActingPrefix | null;
  /** The post without the prefix; "" when none is given. */
  title: string;
}

const ACTING: Readonly<Record<string, ActingPrefix>> = {
  plt: 'Plt.',
  plh: 'Plh.',
  pj: 'Pj.',
  pjs: 'Pjs.',
};

/** Reads "PLT Kepala Dinas" as acting "Plt." and "Kepala Dinas". Words are kept as they were typed. */
export function parsePositionTitle(text: string): PositionTitle {
  const line = plainLine(text);
  const match = /^(plt|plh|pjs|pj)(?:\.\s*|\s+)(?=\S)/i.exec(line);
  const acting = match?.[1] === undefined ? undefined : ACTING[match[1].toLowerCase()];
  if (match === null || acting === undefined) return { acting: null, title: line };
  return { acting, title: line.slice(match[0].length) };
}

/** "Plt. Kepala Dinas" */
export function formatPositionTitle(position: PositionTitle): string {
  return position.acting === null ? position.title : `${position.acting} ${position.title}`;
}

/** The order in which a delegation is listed, lowest first. */
export const POSITION_RANK = {
  regionHead: 0,
  deputyRegionHead: 1,
  regionalSecretary: 2,
  assistant: 3,
  council: 4,
  officeHead: 5,
  officeSecretary: 6,
  divisionHead: 7,
  sectionHead: 8,
  functional: 9,
  other: 10,
  staff: 11,
  support: 12,
} as const;

const LONG_ACTING = /^(?:pelaksana (?:tugas|harian)|penjabat(?: sementara)?)\.?\s+/i;

/**
 * Read from the start of the post only, first match counts: "Ajudan Wali Kota" is no mayor, "Staf
 * Ahli" is no staff, "Sekretaris Daerah" no secretary of an office.
 */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:ajudan|sopir|supir|driver|pengemudi|pramu|sekretaris pribadi|sespri|walpri|pengawal|protokol)\b/,
    POSITION_RANK.support,
  ],
  [/^(?:gubernur|bupati|wali\s?kota)\b/, POSITION_RANK.regionHead],
  [
    /^(?:wakil|wk\.?) (?:gubernur|bupati|wali\s?kota)\b|^wagub\b|^wabup\b|^wawali\b/,
    POSITION_RANK.deputyRegionHead,
  ],
  [
    /^(?:sekretaris (?:daerah|kota|kabupaten|provinsi)|sekda|sekdako|sekdakab|sekdaprov)\b/,
    POSITION_RANK.regionalSecretary,
  ],
  [
    /^(?:asisten (?:pemerintahan|perekonomian|administrasi|sekretaris|sekda|[ivx\d]|bidang)|asisten$|asda\b|staf ahli\b|staff ahli\b)/,
    POSITION_RANK.assistant,
  ],
  [
    /^(?:(?:wakil )?ketua|anggota) (?:dprd|komisi|fraksi|bapemperda|pansus|badan)\b/,
    POSITION_RANK.council,
  ],
  [
    /^(?:kepala|ka\.?) (?:bidang|bid|bagian|bag)\b|^(?:kabid|kabag|koordinator|sub ?koordinator|irban|inspektur pembantu)\b/,
    POSITION_RANK.divisionHead,
  ],
  [
    /^(?:kepala|ka\.?) (?:seksi|sub|subbag|subag|subbid|subid|upt|uptd|tata usaha|tu|lurah|puskesmas|sekolah|ruang|instalasi|tim)\b|^(?:kasi|kasie|kasubbag|kasubag|kasubbid|kasubid|kasubsi|lurah|ketua tim)\b/,
    POSITION_RANK.sectionHead,
  ],
  [
    /^(?:kepala|kadis|kadin|kaban|inspektur|direktur|camat|kasat|rektor|ketua|komandan|kapolres|dandim)\b/,
    POSITION_RANK.officeHead,
  ],
  [/^(?:sekretaris|sekdis|sekban|sekcam|wakil)\b/, POSITION_RANK.officeSecretary],
  [
    /^(?:analis|pranata|auditor|arsiparis|perencana|statistisi|sandiman|widyaiswara|pustakawan|penyuluh|pengawas|peneliti|perekayasa|penata (?!muda|tk|tingkat)\p{L}+|penelaah|pengelola|surveyor|guru|dosen|dokter|perawat|bidan|asesor|programmer|programer|fungsional|jabatan fungsional|jf|tenaga ahli|penyusun|manggala|teknisi|asisten)\b/u,
    POSITION_RANK.functional,
  ],
  [
    /^(?:staf|staff|pelaksana|pengadministrasi|operator|admin|administrator|bendahara|honorer|thl|tenaga|magang|petugas|caraka|notulis|humas|fotografer|peliput|pendamping)\b/,
    POSITION_RANK.staff,
  ],
];

/** The place of a post in the list of a delegation (`POSITION_RANK`); unknown posts go before staff. */
export function positionRank(title: string | null): number {
  return knownRank(title ?? '') ?? POSITION_RANK.other;
}

function knownRank(text: string): number | null {
  const title = parsePositionTitle(text.slice(0, 300)).title.toLowerCase().replace(LONG_ACTING, '');
  return RANKS.find(([pattern]) => pattern.test(title))?.[1] ?? null;
}

/** True when text starts like a post: used to tell posts from names where no heading says so. */
export function looksLikePosition(text: string): boolean {
  if (text.length > 200) return false;
  return (
    parsePositionTitle(text).acting !== null || LONG_ACTING.test(text) || knownRank(text) !== null
  );
}
