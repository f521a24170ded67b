import { catalogue } from '~/platform/languages/catalogue';

/** What each role is called on screen. */
export const roleNames = catalogue({
  id: {
    secretariat: 'Sekretariat',
    officeHead: 'Kepala dinas',
    minuteTaker: 'Notulis',
    reviewer: 'Penelaah',
    informationOfficer: 'PPID',
    administrator: 'Administrator',
  },
  en: {
    secretariat: 'Secretariat',
    officeHead: 'Head of office',
    minuteTaker: 'Minute taker',
    reviewer: 'Reviewer',
    informationOfficer: 'Information officer',
    administrator: 'Administrator',
  },
});

/** One line on what each role does, for whoever gives it. */
export const roleTasks = catalogue({
  id: {
    secretariat: 'Menerima permohonan, memesan ruang, menyiapkan hari kunjungan.',
    officeHead: 'Memutuskan permohonan dan mengesahkan notulen.',
    minuteTaker: 'Menulis notulen dan praktik baik.',
    reviewer: 'Menelaah praktik baik sebelum terbit.',
    informationOfficer: 'Menetapkan informasi mana yang terbuka dan mana yang dikecualikan.',
    administrator: 'Mengelola anggota, peran, dan ruang.',
  },
  en: {
    secretariat: 'Receives requests, books rooms, prepares the day of the visit.',
    officeHead: 'Decides on requests and approves minutes.',
    minuteTaker: 'Writes minutes and good practices.',
    reviewer: 'Reviews good practices before they are published.',
    informationOfficer: 'Decides which information is open and which is exempt.',
    administrator: 'Manages members, roles and rooms.',
  },
});
