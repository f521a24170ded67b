import type { StaffRole } from './roles';

/**
 * Accounts of the demonstration (`npm run demo`), which listens on the own machine alone. The
 * people are made up, and their addresses are in a domain that can never receive mail (RFC 2606).
 */
export const DEMO_PASSWORD = 'demo-kawruh-2024';

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly roles: readonly StaffRole[];
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'sekretariat@diskominfo.example',
    name: 'Sekar Ayu (contoh)',
    positionTitle: 'Kepala Subbagian Umum',
    roles: ['secretariat'],
  },
  {
    email: 'kepala@diskominfo.example',
    name: 'Bambang Wijaya (contoh)',
    positionTitle: 'Kepala Dinas',
    roles: ['officeHead'],
  },
  {
    email: 'notulis@diskominfo.example',
    name: 'Ratna Lestari (contoh)',
    positionTitle: 'Pranata Komputer Ahli Muda',
    roles: ['minuteTaker'],
  },
  {
    email: 'penelaah@diskominfo.example',
    name: 'Hendra Saputra (contoh)',
    positionTitle: 'Kepala Bidang Aplikasi Informatika',
    roles: ['reviewer'],
  },
  {
    email: 'ppid@diskominfo.example',
    name: 'Laras Kusuma (contoh)',
    positionTitle: 'Pejabat Pengelola Informasi dan Dokumentasi',
    roles: ['informationOfficer'],
  },
  {
    email: 'admin@diskominfo.example',
    name: 'Yoga Pratama (contoh)',
    positionTitle: 'Pranata Komputer Ahli Pertama',
    roles: ['administrator'],
  },
];

/** People of the second host: they see nothing of the first, and the first nothing of theirs. */
export const OTHER_DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'sekretariat@madiun.example',
    name: 'Wahyu Nugroho (contoh)',
    positionTitle: 'Kepala Subbagian Umum',
    roles: ['secretariat', 'officeHead', 'minuteTaker', 'administrator'],
  },
  {
    email: 'penelaah@madiun.example',
    name: 'Endah Puspita (contoh)',
    positionTitle: 'Kepala Bidang Statistik',
    roles: ['reviewer', 'informationOfficer'],
  },
];
