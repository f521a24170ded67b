import { catalogue } from '~/platform/languages/catalogue';

/** Texts that several account pages share. */
export const accountMessages = catalogue({
  id: {
    email: 'Alamat surel',
    password: 'Kata sandi',
    newPassword: 'Kata sandi baru',
    repeated: 'Ulangi kata sandi baru',
    passwordHint:
      'Paling sedikit 8 karakter. Beberapa kata yang hanya Anda ingat lebih kuat daripada satu kata dengan angka.',
    name: 'Nama lengkap',
    nameHint: 'Dengan gelar, seperti pada surat.',
    positionTitle: 'Jabatan',
    signIn: 'Masuk',
    wait: (seconds: number) =>
      seconds > 90
        ? `Terlalu banyak percobaan. Coba lagi dalam ${Math.ceil(seconds / 60)} menit.`
        : `Terlalu banyak percobaan. Coba lagi dalam ${seconds} detik.`,
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    repeated: 'Repeat the new password',
    passwordHint:
      'At least 8 characters. A few words that only you remember are stronger than one word with digits.',
    name: 'Full name',
    nameHint: 'With titles, as in letters.',
    positionTitle: 'Position',
    signIn: 'Sign in',
    wait: (seconds) =>
      seconds > 90
        ? `Too many tries. Try again in ${Math.ceil(seconds / 60)} minutes.`
        : `Too many tries. Try again in ${seconds} seconds.`,
  },
});
