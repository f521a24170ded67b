import { catalogue } from '~/platform/languages/catalogue';

/** One concept with many names; "visitasi" is the assessors' own visit and not among them. */
export const VISIT_TYPES = [
  'sharingSession',
  'workVisit',
  'replicationStudy',
  'comparativeStudy',
  'consultation',
  'audience',
] as const;
export type VisitType = (typeof VISIT_TYPES)[number];

export function isVisitType(value: string): value is VisitType {
  return VISIT_TYPES.some((type) => type === value);
}

export const visitTypeNames = catalogue({
  id: {
    sharingSession: 'Sharing session (sesi berbagi)',
    workVisit: 'Kunjungan kerja',
    replicationStudy: 'Studi tiru',
    comparativeStudy: 'Studi banding',
    consultation: 'Konsultasi atau koordinasi',
    audience: 'Audiensi',
  },
  en: {
    sharingSession: 'Sharing session',
    workVisit: 'Working visit',
    replicationStudy: 'Replication study',
    comparativeStudy: 'Comparative study',
    consultation: 'Consultation or coordination',
    audience: 'Audience',
  },
});
