import { catalogue } from '~/platform/languages/catalogue';

/** The texts of reading minutes; few, because the public page ships them. */
export const readingMessages = catalogue({
  id: {
    answer: 'Jawaban',
    answeredBy: (name: string) => `Dijawab oleh ${name}`,
    noAnswer: 'Belum dijawab.',
    does: 'Pihak',
    personInCharge: 'Penanggung jawab',
    dueDate: 'Tenggat',
    subjects: 'Topik dan indikator',
  },
  en: {
    answer: 'Answer',
    answeredBy: (name) => `Answered by ${name}`,
    noAnswer: 'Not answered yet.',
    does: 'Side',
    personInCharge: 'Person in charge',
    dueDate: 'Due date',
    subjects: 'Topics and indicators',
  },
});
