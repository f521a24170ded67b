import { readCivilServantNumber } from './civil-servant-number';
import { looksLikeDegrees } from './person-titles';
import { looksLikePosition } from './position-title';

/** What a piece of a roster is, told from its words alone. */
export type CellKind =
  | 'empty'
  | 'ordinal'
  | 'civilServantNumber'
  | 'phone'
  | 'rank'
  | 'position'
  | 'agency'
  | 'degrees'
  | 'text';

const AGENCY =
  /^(?:dinas|badan|din?[sk]?kominfo\p{L}*|diskominfo\p{L}*|dis(?:hub|dik|dukcapil|nak|budpar|perin|perindag|porapar|kop)\p{L}*|bappe\p{L}*|bp?kpsdm\p{L}*|bkd|bkn|bpkad|bpkpd|bapenda|bpbd|bps|bpkp|bssn|inspektorat|sekretariat|setda|setwan|bagian|kecamatan|kec\.|kelurahan|kel\.|desa|pemerintah|pemkot|pemkab|pemprov|pemda|kota|kabupaten|kab\.|provinsi|prov\.|kementerian|kemen\p{L}+|rsud|rs\.?|puskesmas|dprd|satpol|dpmptsp|dp3a\p{L}*|dpu\p{L}*|dlh|upt|uptd|universitas|politeknik|institut|pt\.?|cv\.?|perum|bumd|polres|polda|kodim|kejaksaan|pengadilan|lembaga|komisi|kpu|bawaslu|ombudsman|media|forum|asosiasi)(?!\p{L})/iu;

const GRADE = /^(?:gol(?:ongan)?\.?\s*)?(?:ruang\s*)?\(?\s*(?:IV|I{1,3})\s*[/.\- ]\s*[a-e]\s*\)?$/i;
const RANK_WORDS =
  /^(?:juru|pengatur|pembina|penata)(?:\s+(?:muda|utama|madya|tk\.?|tingkat|[I1]|\(?[IV]{1,3}\s*[/.]\s*[a-e]\)?|[-,/(])|\s*[-,/(]|$)/i;
const CONTRACT_GRADE = /^(?:gol(?:ongan)?\.?\s*)?(?:XV?I{0,3}|XI?V|V?I{1,3}|I?[VX])$/;
const PHONE =
  /^(?:(?:no\.?\s*)?(?:hp|wa|telp?|tlp|telepon|whatsapp|kontak)\b[\s.:]*)?(?:\+?62|0)\s?8[\d\s.-]{6,15}\d$/i;

/** "Pembina Tk. I (IV/b)", "III/d", "Penata", "IX": not "Penata Kelola Sistem", which is a post. */
export function looksLikeRank(text: string): boolean {
  if (text.length > 60) return false;
  return (
    GRADE.test(text) ||
    CONTRACT_GRADE.test(text) ||
    (RANK_WORDS.test(text) && !/kelola/i.test(text))
  );
}

/** True when text starts like the name of an office or a local government. */
export function looksLikeAgency(text: string): boolean {
  return text.length <= 200 && AGENCY.test(text);
}

/** A mobile number as people write it; such numbers are recognised so that they are NOT kept. */
export function looksLikePhone(text: string): boolean {
  return text.length <= 40 && PHONE.test(text);
}

/** "3", "3.", "(3)" */
export function looksLikeOrdinal(text: string): boolean {
  return /^\(?\d{1,4}[.)]{0,2}$/.test(text);
}

/** The kind of one cell of plain text. A name is "text": nothing marks it. */
export function kindOf(text: string): CellKind {
  if (text === '' || /^[-–—.]+$/.test(text)) return 'empty';
  if (looksLikeOrdinal(text)) return 'ordinal';
  if (looksLikePhone(text)) return 'phone';
  if (text.length <= 60 && /\d/.test(text)) {
    const { status } = readCivilServantNumber(text);
    if (status === 'valid' || status === 'damaged') return 'civilServantNumber';
    if (/^(?:'?\d[\d\s.]{6,}|NIP\b.*)$/i.test(text)) return 'civilServantNumber';
  }
  if (looksLikeRank(text)) return 'rank';
  if (looksLikePosition(text)) return 'position';
  if (looksLikeAgency(text)) return 'agency';
  return looksLikeDegrees(text) ? 'degrees' : 'text';
}
