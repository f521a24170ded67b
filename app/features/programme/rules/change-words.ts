import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod, formatTime, type TimeZone } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';

import type { ProgrammeChange } from './programme-changes';

const texts = catalogue({
  id: {
    first: 'Susunan acara pertama.',
    visitMoved: (from: string, to: string) => `Kunjungan dipindah dari ${from} ke ${to}.`,
    placeChanged: (from: string, to: string) => `Tempat diganti dari ${from} menjadi ${to}.`,
    placeGiven: (to: string) => `Tempat ditentukan: ${to}.`,
    placeTaken: (from: string) => `Tempat ${from} tidak dipakai lagi.`,
    added: (title: string, at: string) => `${title} ditambahkan pada pukul ${at}.`,
    removed: (title: string, at: string) => `${title} (pukul ${at}) dihapus.`,
    renamed: (from: string, title: string) => `${from} berganti nama menjadi ${title}.`,
    moved: (title: string, from: string, to: string) => `${title} dipindah dari ${from} ke ${to}.`,
    longer: (title: string, from: number, to: number) =>
      `${title} diperpanjang dari ${from} menjadi ${to} menit.`,
    shorter: (title: string, from: number, to: number) =>
      `${title} dipersingkat dari ${from} menjadi ${to} menit.`,
    speakerChanged: (title: string, from: string, to: string) =>
      `Narasumber ${title} diganti dari ${from} menjadi ${to}.`,
    speakerGiven: (title: string, to: string) => `Narasumber ${title}: ${to}.`,
    speakerTaken: (title: string, from: string) => `${from} tidak lagi mengisi ${title}.`,
    noteChanged: (title: string) => `Keterangan ${title} berubah.`,
  },
  en: {
    first: 'The first programme.',
    visitMoved: (from, to) => `The visit moved from ${from} to ${to}.`,
    placeChanged: (from, to) => `The place changed from ${from} to ${to}.`,
    placeGiven: (to) => `The place is ${to}.`,
    placeTaken: (from) => `${from} is no longer the place.`,
    added: (title, at) => `${title} was added at ${at}.`,
    removed: (title, at) => `${title} (${at}) was removed.`,
    renamed: (from, title) => `${from} is now called ${title}.`,
    moved: (title, from, to) => `${title} moved from ${from} to ${to}.`,
    longer: (title, from, to) => `${title} takes ${to} minutes instead of ${from}.`,
    shorter: (title, from, to) => `${title} takes ${to} minutes instead of ${from}.`,
    speakerChanged: (title, from, to) => `${to} takes ${title} instead of ${from}.`,
    speakerGiven: (title, to) => `${to} takes ${title}.`,
    speakerTaken: (title, from) => `${from} no longer takes ${title}.`,
    noteChanged: (title) => `The note of ${title} changed.`,
  },
});

/** "Paparan dipindah dari 09.30 ke 10.00.": a change as both sides read it. */
export function changeText(change: ProgrammeChange, locale: Locale, zone: TimeZone): string {
  const t = texts[locale];
  const clock = (iso: string) => formatTime(locale, new Date(iso), zone);
  const period = (from: string, to: string) =>
    formatPeriod(locale, new Date(from), new Date(to), zone);
  switch (change.kind) {
    case 'first':
      return t.first;
    case 'visitMoved':
      return t.visitMoved(period(change.from, change.fromEnd), period(change.to, change.toEnd));
    case 'placeChanged':
      if (change.from === '') return t.placeGiven(change.to);
      return change.to === '' ? t.placeTaken(change.from) : t.placeChanged(change.from, change.to);
    case 'added':
      return t.added(change.title, clock(change.at));
    case 'removed':
      return t.removed(change.title, clock(change.at));
    case 'renamed':
      return t.renamed(change.from, change.title);
    case 'moved':
      return t.moved(change.title, clock(change.from), clock(change.to));
    case 'lengthened': {
      const word = change.to > change.from ? t.longer : t.shorter;
      return word(change.title, change.from, change.to);
    }
    case 'speakerChanged':
      if (change.from === '') return t.speakerGiven(change.title, change.to);
      return change.to === ''
        ? t.speakerTaken(change.title, change.from)
        : t.speakerChanged(change.title, change.from, change.to);
    case 'noteChanged':
      return t.noteChanged(change.title);
  }
}
