import { catalogue } from '~/platform/languages/catalogue';

/** What a reader must know of a value before comparing it: only a final one is the decree's. */
export const scoreStatusNames = catalogue({
  id: {
    final: 'Final',
    provisional: 'Sementara',
    selfAssessment: 'Penilaian mandiri',
    assessor: 'Penilaian asesor',
  },
  en: {
    final: 'Final',
    provisional: 'Provisional',
    selfAssessment: 'Self-assessment',
    assessor: 'Assessors',
  },
});
