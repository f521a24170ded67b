import { catalogue } from '~/platform/languages/catalogue';

/** The parts of a write-up in the order in which they are read; each is one Markdown text. */
export const SECTIONS = [
  'problem',
  'steps',
  'results',
  'obstacles',
  'successFactors',
  'howToCopy',
] as const;
export type Section = (typeof SECTIONS)[number];

/** One text for each section: Markdown, HTML or plain, as the context says. */
export type SectionTexts = Readonly<Record<Section, string>>;

/** Builds a record with one text for every section. */
export function eachSection(textOf: (section: Section) => string): SectionTexts {
  return {
    problem: textOf('problem'),
    steps: textOf('steps'),
    results: textOf('results'),
    obstacles: textOf('obstacles'),
    successFactors: textOf('successFactors'),
    howToCopy: textOf('howToCopy'),
  };
}

export const sectionNames = catalogue({
  id: {
    problem: 'Masalah yang dihadapi',
    steps: 'Langkah yang diambil',
    results: 'Hasil',
    obstacles: 'Kendala',
    successFactors: 'Kunci keberhasilan',
    howToCopy: 'Cara meniru',
  },
  en: {
    problem: 'The problem',
    steps: 'What was done',
    results: 'Results',
    obstacles: 'Obstacles',
    successFactors: 'What made it work',
    howToCopy: 'How to copy it',
  },
});

/** Why each section is asked, in words that help to write it. */
export const sectionHints = catalogue({
  id: {
    problem: 'Keadaan sebelum perubahan. Pembaca mengenali masalahnya sendiri dari sini.',
    steps: 'Apa yang dikerjakan, oleh siapa, dan dalam urutan apa. Inilah yang akan ditiru.',
    results: 'Apa yang berubah, sebaiknya dengan angka dan tahunnya. Tanpa hasil, pembaca ragu.',
    obstacles: 'Apa yang sulit atau gagal, supaya kota lain tidak mengulanginya.',
    successFactors: 'Apa yang harus ada agar berhasil: dukungan pimpinan, orang, aturan, anggaran.',
    howToCopy:
      'Langkah pertama bagi kota lain, bahan yang dapat diminta, dan kepada siapa bertanya.',
  },
  en: {
    problem: 'How things stood before. Readers recognise their own problem here.',
    steps: 'What was done, by whom, in which order. This is what others will copy.',
    results: 'What changed, best with figures and their year. Without results readers doubt.',
    obstacles: 'What was hard or failed, so that other cities need not repeat it.',
    successFactors: 'What must be there for it to work: leaders, people, rules, money.',
    howToCopy: 'First steps for another city, what can be asked for, and whom to ask.',
  },
});
