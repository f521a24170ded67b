import { catalogue } from '~/platform/languages/catalogue';
import { useLocale, useMessages } from '~/platform/languages/use-messages';

import type { Part } from './rules/review';
import { sectionNames } from './rules/sections';

export const partMessages = catalogue({
  id: { title: 'Judul', summary: 'Ringkasan' },
  en: { title: 'Title', summary: 'Summary' },
});

/** The name of a part in the reader's language. */
export function usePartName(): (part: Part) => string {
  const locale = useLocale();
  const names = { ...partMessages[locale], ...sectionNames[locale] };
  return (part) => names[part];
}

const messages = catalogue({
  id: {
    label: 'Kelengkapan tulisan',
    filled: (filled: number, of: number) => `${filled} dari ${of} bagian terisi`,
    missing: (parts: string) => `Sebelum ditelaah, isi dahulu: ${parts}.`,
    carriedOver: (parts: string) =>
      `Masih bahan dari kunjungan, belum dihitung: ${parts}. Tulis ulang dengan kata Anda sendiri.`,
    ready: 'Sudah cukup lengkap untuk ditelaah.',
  },
  en: {
    label: 'How complete it is',
    filled: (filled, of) => `${filled} of ${of} parts written`,
    missing: (parts) => `Before review, fill in: ${parts}.`,
    carriedOver: (parts) =>
      `Still material from the visit, not counted yet: ${parts}. Write it in your own words.`,
    ready: 'Complete enough to be reviewed.',
  },
});

/** How much is written, and in words what review still asks for. */
export function CompletenessMeter({
  completeness: { filled, of },
  missing,
  carriedOver,
}: {
  completeness: { filled: number; of: number };
  missing: readonly Part[];
  /** parts that hold nothing but what the visit gave */
  carriedOver: readonly Part[];
}) {
  const t = useMessages(messages);
  const partName = usePartName();
  return (
    <div className="max-w-md">
      <p className="font-semibold" id="completeness">
        {t.filled(filled, of)}
      </p>
      <progress
        value={filled}
        max={of}
        aria-label={t.label}
        className="my-1.5 block h-2.5 w-full overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-brick [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brick"
      />
      <p className="text-sm text-muted">
        {missing.length > 0
          ? t.missing(missing.map(partName).join(', '))
          : carriedOver.length === 0
            ? t.ready
            : null}
      </p>
      {carriedOver.length > 0 ? (
        <p className="mt-1.5 text-sm">{t.carriedOver(carriedOver.map(partName).join(', '))}</p>
      ) : null}
    </div>
  );
}
