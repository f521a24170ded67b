import { catalogue } from '~/platform/languages/catalogue';

const greeting = (name: string) => (name ? `Yth. ${name},\n\n` : '');
const dear = (name: string) => (name ? `Dear ${name},\n\n` : '');

/** Mails about accounts: plain text, one link, and what to do when it was not meant for one. */
export const accountMails = catalogue({
  id: {
    resetSubject: 'Mengatur ulang kata sandi Kawruh',
    resetBody: (name: string, link: string) =>
      `${greeting(name)}Ada permintaan untuk mengatur ulang kata sandi akun Anda di Kawruh. Buka tautan ini dalam satu jam dan tentukan kata sandi baru:\n\n${link}\n\nTautan ini berlaku satu kali. Bila bukan Anda yang meminta, abaikan surel ini: kata sandi Anda tidak berubah.`,
    invitationSubject: (agency: string) => `Undangan bergabung di Kawruh, ${agency}`,
    invitationBody: (inviter: string, agency: string, link: string) =>
      `${inviter} mengundang Anda bergabung dengan ${agency} di Kawruh, tempat kunjungan belajar antarpemerintah daerah dicatat dan dibagikan. Buka tautan ini dalam tujuh hari, isi nama Anda, dan tentukan kata sandi:\n\n${link}\n\nBila Anda tidak mengenal undangan ini, abaikan saja.`,
  },
  en: {
    resetSubject: 'Set a new Kawruh password',
    resetBody: (name, link) =>
      `${dear(name)}Somebody asked to set a new password for your Kawruh account. Open this link within one hour and choose one:\n\n${link}\n\nThe link works once. If it was not you, ignore this mail: your password has not changed.`,
    invitationSubject: (agency) => `Invitation to Kawruh, ${agency}`,
    invitationBody: (inviter, agency, link) =>
      `${inviter} invites you to join ${agency} on Kawruh, where study visits between local governments are recorded and shared. Open this link within seven days, give your name and choose a password:\n\n${link}\n\nIf you do not know this invitation, ignore it.`,
  },
});
