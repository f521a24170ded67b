import { looksLikeAgency } from './cell-kinds';

/**
 * "[21/05/24 08.15] Name: " and "21/05/24 08.15 - Name: ", which WhatsApp puts before a copied
 * message; the parts are bounded, so that a long line costs no more than its length.
 */
const CHAT_STAMP =
  /^\s{0,8}\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s{1,3}(?:pukul\s)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[AP]M)?\]?\s{0,3}(?:-\s)?(?:[^:\n]{1,60}:(?:\s|$))?/i;

const BULLETS =
  /^(?:[-–—•·●○◦▪▫■□‣➢➤►✓✔>→»]+\s*|[*+]\s+|\(?\d{1,4}\s?[.)\]:](?!\d)[.)]?\s*|\d{1,4}\s+(?=\p{L}))/u;
const LETTER_BULLET = /^(?:([a-z])[.)]|\(?([a-zA-Z])\))\s+/;
const GROUP_BULLET = /^(?:[IVX]{1,5}|[A-Z])[.)]\s*/;

/** Takes away the time and the sender that WhatsApp puts before a copied message. */
export function withoutChatStamp(line: string): string {
  return line.replace(CHAT_STAMP, '');
}

/**
 * Takes away "1.", "1)", "-", "•", "a." before a line. "H. Contoh" keeps its title: "h." counts as a
 * bullet only right after "g.", and capitals with a dot only before an agency ("A. Dinas …").
 * @param previousLetter the letter bullet of the line before, or ""
 */
export function withoutBullet(
  line: string,
  previousLetter = '',
): { text: string; numbered: boolean; letter: string } {
  const text = line.trimStart();
  const mark = BULLETS.exec(text);
  if (mark) return { text: text.slice(mark[0].length), numbered: true, letter: '' };
  const lettered = LETTER_BULLET.exec(text);
  const letter = (lettered?.[1] ?? lettered?.[2] ?? '').toLowerCase();
  if (lettered && (letter !== 'h' || previousLetter === 'g')) {
    return { text: text.slice(lettered[0].length), numbered: true, letter };
  }
  const group = GROUP_BULLET.exec(text);
  if (group && looksLikeAgency(text.slice(group[0].length))) {
    return { text: text.slice(group[0].length), numbered: true, letter: '' };
  }
  return { text, numbered: false, letter: '' };
}

const TALK =
  /^(?:daftar|berikut|demikian|mohon|dengan hormat|terima ?kasih|terimakasih|matur nuwun|assalam\p{L}*|ass?\.? ?wr|wa'?alaikum\p{L}*|wassalam\p{L}*|yth|kepada|selamat (?:pagi|siang|sore|malam|datang)|salam (?:hormat|sehat|sejahtera)|izin (?:menyampaikan|melaporkan|mengirim)|ijin (?:menyampaikan|melaporkan)|rombongan|jumlah|total(?!\p{L})|tembusan|lampiran|kunjungan|sharing session|studi (?:tiru|banding)|hari ?[/,:]|tanggal\b|tempat ?:|perihal|hal ?:|nomor ?:|catatan ?:|note ?:|nb ?:|peserta\b|delegasi\b|anggota ?:|pesan (?:ini|anda)|messages|<media|media tidak|https?:|www\.|https\b)/iu;

/** True for a line that speaks about the list instead of naming somebody. */
export function isTalk(text: string): boolean {
  return TALK.test(text) || /https?:\/\//i.test(text) || text.split(' ', 26).length > 25;
}
