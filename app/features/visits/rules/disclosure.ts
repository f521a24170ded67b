import { z } from 'zod';

import { catalogue } from '~/platform/languages/catalogue';
import { errorCode } from '~/platform/languages/error-code';

/** The classes of public information (UU 14/2008: articles 9, 10, 11 and 17). */
export const DISCLOSURE_CLASSES = [
  'periodicInformation',
  'onRequestInformation',
  'immediateInformation',
  'exemptInformation',
] as const;
export type DisclosureClass = (typeof DISCLOSURE_CLASSES)[number];

/** The grounds for closing information (UU 14/2008 article 17, letters a to j). */
export const EXEMPTIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

const ARTICLES: Record<DisclosureClass, number> = {
  periodicInformation: 9,
  immediateInformation: 10,
  onRequestInformation: 11,
  exemptInformation: 17,
};

export function asDisclosureClass(text: string | null): DisclosureClass | null {
  return DISCLOSURE_CLASSES.find((each) => each === text) ?? null;
}

/** Classes whose records anyone may read; a query's `in` takes it as it is. */
export const PUBLIC_CLASSES: DisclosureClass[] = DISCLOSURE_CLASSES.filter(
  (each) => each !== 'exemptInformation',
);

/** May everybody read it? Whatever nobody decided on stays internal. */
export function isPublicClass(text: string | null): boolean {
  return PUBLIC_CLASSES.some((each) => each === text);
}

interface DecidedVisit {
  readonly state: string;
  readonly disclosureClass: string | null;
}

/** A visit that everybody may know of: it took place, and the information officer opened it. */
export const PUBLIC_VISIT = { state: 'held', disclosureClass: { in: PUBLIC_CLASSES } };
export function isPublicVisit({ state, disclosureClass }: DecidedVisit): boolean {
  return state === PUBLIC_VISIT.state && isPublicClass(disclosureClass);
}

/**
 * May the minutes of this visit be read by everybody, if they are open themselves? A visit that was
 * closed closes what hangs on it; one on which nobody decided does not, for the minutes were decided
 * on by themselves.
 */
export function letsMinutesOut({ state, disclosureClass }: DecidedVisit): boolean {
  return state === PUBLIC_VISIT.state && disclosureClass !== 'exemptInformation';
}

/** Minutes that everybody may read. */
export function arePublicMinutes(
  visit: DecidedVisit,
  minutes: { readonly state: string; readonly disclosureClass: string | null } | null,
): boolean {
  return (
    minutes?.state === 'approved' && isPublicClass(minutes.disclosureClass) && letsMinutesOut(visit)
  );
}

/** "UU 14/2008 Pasal 17 huruf h" */
export function legalBasisOf(form: Pick<DiscloseForm, 'disclosureClass' | 'exemption'>): string {
  const article = `UU 14/2008 Pasal ${ARTICLES[form.disclosureClass]}`;
  return form.disclosureClass === 'exemptInformation' && form.exemption
    ? `${article} huruf ${form.exemption}`
    : article;
}

/** The fields of a decision, for schemas that ask for more beside them. */
export const discloseFields = {
  version: z.number().int().min(1),
  disclosureClass: z.enum(DISCLOSURE_CLASSES),
  exemption: z.enum(EXEMPTIONS).optional(),
  reason: z.string().trim().max(2000, errorCode('tooLong', 2000)).optional(),
};

/** Closing needs its ground and its reason. */
export function closingNeedsGround(
  form: { disclosureClass: DisclosureClass; exemption?: Exemption; reason?: string },
  context: z.RefinementCtx,
): void {
  if (form.disclosureClass !== 'exemptInformation') return;
  for (const field of ['exemption', 'reason'] as const) {
    if (form[field]) continue;
    context.addIssue({ code: 'custom', path: [field], message: errorCode('required') });
  }
}

/** A decision of the information officer. */
export const discloseSchema = z.object(discloseFields).superRefine(closingNeedsGround);
export type DiscloseForm = z.output<typeof discloseSchema>;

export const disclosureNames = catalogue({
  id: {
    periodicInformation: 'Informasi berkala (Pasal 9)',
    onRequestInformation: 'Informasi setiap saat (Pasal 11)',
    immediateInformation: 'Informasi serta-merta (Pasal 10)',
    exemptInformation: 'Informasi dikecualikan (Pasal 17)',
  },
  en: {
    periodicInformation: 'Published regularly (article 9)',
    onRequestInformation: 'Available at all times (article 11)',
    immediateInformation: 'Announced at once (article 10)',
    exemptInformation: 'Exempt (article 17)',
  },
});

export const exemptionNames = catalogue({
  id: {
    a: 'a. Menghambat proses penegakan hukum',
    b: 'b. Hak kekayaan intelektual dan persaingan usaha',
    c: 'c. Pertahanan dan keamanan negara',
    d: 'd. Kekayaan alam Indonesia',
    e: 'e. Ketahanan ekonomi nasional',
    f: 'f. Hubungan luar negeri',
    g: 'g. Akta otentik yang bersifat pribadi dan wasiat',
    h: 'h. Rahasia pribadi',
    i: 'i. Memorandum atau surat yang dirahasiakan antar- atau intrabadan publik',
    j: 'j. Dilarang dibuka oleh undang-undang',
  },
  en: {
    a: 'a. Would obstruct law enforcement',
    b: 'b. Intellectual property and fair competition',
    c: 'c. Defence and national security',
    d: 'd. Natural wealth of Indonesia',
    e: 'e. Resilience of the national economy',
    f: 'f. Foreign relations',
    g: 'g. Private deeds and wills',
    h: 'h. Personal secrets',
    i: 'i. Confidential memoranda or letters between or inside public bodies',
    j: 'j. Closed by another law',
  },
});
