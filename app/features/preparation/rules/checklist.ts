import { catalogue } from '~/platform/languages/catalogue';

export const AREAS = [
  'room',
  'catering',
  'protocol',
  'parking',
  'souvenir',
  'banner',
  'documentation',
  'other',
] as const;
export type Area = (typeof AREAS)[number];

export const areaNames = catalogue({
  id: {
    room: 'Ruang dan perangkat',
    catering: 'Konsumsi',
    protocol: 'Protokol',
    parking: 'Parkir',
    souvenir: 'Cinderamata',
    banner: 'Spanduk dan layar',
    documentation: 'Dokumentasi',
    other: 'Lain-lain',
  },
  en: {
    room: 'Room and equipment',
    catering: 'Catering',
    protocol: 'Protocol',
    parking: 'Parking',
    souvenir: 'Souvenirs',
    banner: 'Banner and screens',
    documentation: 'Documentation',
    other: 'Other',
  },
});

/** A stored area; what nobody knows any more counts as "other". */
export const asArea = (text: string): Area => AREAS.find((each) => each === text) ?? 'other';

/** More would be no list that anybody reads. */
export const MOST_TASKS = 100;
export const LONGEST_LEAD_DAYS = 90;

/** One line of a checklist: what is to be done, and how many days before the visit. */
export interface ChecklistLine {
  readonly area: Area;
  readonly title: string;
  readonly daysBefore: number;
  readonly ownerId: string | null;
}

const line = (area: Area, daysBefore: number, title: string): ChecklistLine => ({
  ...{ area, daysBefore, title },
  ownerId: null,
});

/** What stands for an agency that has no checklist of its own; in the language of the office. */
export const DEFAULT_CHECKLIST: readonly ChecklistLine[] = [
  line('protocol', 7, 'Tetapkan penerima tamu dan pembawa acara'),
  line('souvenir', 7, 'Siapkan cinderamata'),
  line('room', 3, 'Pastikan ruang, kursi, dan jaringan internet'),
  line('catering', 3, 'Pesan konsumsi sesuai jumlah tamu'),
  line('banner', 2, 'Siapkan spanduk atau layar selamat datang'),
  line('parking', 1, 'Siapkan tempat parkir dan kabari petugas jaga'),
  line('documentation', 1, 'Tugaskan juru foto'),
  line('room', 1, 'Uji proyektor, pengeras suara, dan paparan'),
  line('protocol', 0, 'Siapkan daftar hadir dan papan nama'),
];

const DAY_MS = 24 * 3_600_000;

/** When a line of a checklist is due: so many days before the start, at the same clock time. */
export const dueAtOf = (startsAt: Date, daysBefore: number): Date =>
  new Date(startsAt.getTime() - daysBefore * DAY_MS);

/** A due time after the visit it belongs to was moved from one start to another. */
export const shifted = (dueAt: Date, from: Date, to: Date): Date =>
  new Date(dueAt.getTime() + to.getTime() - from.getTime());
