/**
 * The titles that stand before and after Indonesian names. Keys are lower case without dots or
 * spaces. Nobility ("R.", "Rr.", "I Gusti", "Raden") belongs to the name and is not listed.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const PREFIXES = words(
  `prof profesor dr drg drh drs dra ir h hj kh ust ustadz ustadzah ustaz nyai apt ns
   drhc drrernat dreng kph
   bapak bpk pak ibu bu sdr sdri saudara saudari
   kolonel letkol mayor kapten lettu letda serka serma sertu serda peltu pelda
   brigjen mayjen letjen marsma laksma kombes kombespol akbp kompol akp iptu ipda aiptu aipda bripka brigadir`,
);

/** Words that go on with a title and are none by themselves: "Letkol Inf.", "Dr. (H.C.)", "Dr. Eng." */
const PREFIX_COMPANIONS = words(
  `inf kav arm czi cpl cba laut pnb tek pol purn hc eng rer nat phil`,
);

/** Known degrees, for the ones written after a name without a comma. */
const SUFFIXES = words(
  `se sh st ss sp spd spdi spdsd spt skom skomi ssos ssosi ssosio sip sipm sstp stp sap sag shi sh skm spi ssi
   spsi sikom sked skep skepns sfarm stat sstat sei sthi stekim strip strkom strt stri strap stk sds sdes
   smat shut ssn slb sfil sars spdk sak sab smb sadm spar sptk shum sti sbns sptr ssit sitp ssy
   mm mh mt ma map mapub msi mkom mkomi mpd mpdi msc meng mba mti mikom mkes mpa mpsda mak mec mecdev mpp mars
   mkn mhum mhan msn mag mei mth mpsi mkep mfarm mtp mpwk mst mstat mtrap mtrip mse mis mds mtech mdev mb
   mpub mtrsi mcio mcs mit mar mmsi mmt mpar mds mhi mec mpm
   amd amdkom amdt amdak amdkeb amdkep amdpd amdrmik amakom ama amapd amapkb amik ak akt aks ca cpa cgcae cisa
   phd dba ded spog sppd spa spb span sptht sprad sppk spkj spm`,
);

/** Undotted, only these capitals are degrees for certain; "MA" or "SS" may be the end of a name. */
const SHORT_UNDOTTED = words('SE SH ST MM MH MT');

/** No title is longer, dots included; longer words are not looked at, which keeps reading linear. */
const LONGEST_TITLE = 16;

const keyOf = (word: string): string => word.toLowerCase().replace(/[^\p{L}]/gu, '');

/** "Drs.", "H", "dr." */
export function isPrefixTitle(word: string): boolean {
  return word.length <= LONGEST_TITLE && PREFIXES.has(keyOf(word));
}

/** "Inf." after "Letkol", "(HC)" after "Dr." */
export function isPrefixCompanion(word: string): boolean {
  return word.length <= LONGEST_TITLE && PREFIX_COMPANIONS.has(keyOf(word));
}

/**
 * True when a word that follows a name without a comma is surely a degree: "S.Kom", "M.Si.", "SE",
 * "MSi", but not "Ma", "Ali" or "M.Ali".
 */
export function isKnownDegree(word: string): boolean {
  if (word.length > LONGEST_TITLE) return false;
  const key = keyOf(word);
  if (!SUFFIXES.has(key)) return false;
  if (/\p{L}\.\p{L}/u.test(word)) return true;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (key.length <= 2) return SHORT_UNDOTTED.has(letters);
  return /^[SMAP]\p{Lu}/u.test(letters) || letters === letters.toUpperCase();
}

/**
 * True when text that stands between commas after a name is a degree, known or not: "S.Kom M.Si",
 * "S. Sos.", "QIA", "M.Xyz.". Loose on purpose: what is not a post or an agency may be a title.
 */
export function looksLikeDegrees(text: string): boolean {
  if (text.length > 40) return false;
  const parts = text.split(' ').filter((part) => part !== '');
  if (parts.length === 0) return false;
  return (
    SUFFIXES.has(keyOf(text)) ||
    parts.every(
      (part) =>
        isKnownDegree(part) ||
        /^(?:\p{Lu}\p{L}{0,5}\.){1,4}\p{L}{0,6}\.?$/u.test(part) ||
        /^\p{Lu}{2,5}\.?$/u.test(part) ||
        /^[SMA]\p{Lu}\p{Ll}{1,3}\.?$/u.test(part),
    )
  );
}
