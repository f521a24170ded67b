import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { usePartName } from './completeness-meter';
import type { SaveConflict } from './rules/conflict';

const messages = catalogue({
  id: {
    title: (name: string) => `${name || 'Rekan Anda'} lebih dahulu menyimpan perubahan`,
    explain:
      'Belum ada yang ditimpa. Bandingkan kedua teks di bawah ini, perbaiki isian Anda, lalu simpan lagi. Yang Anda simpan akan menggantikan teks rekan Anda.',
    locked: 'Tulisan ini sudah tidak dapat diubah',
    lockedText:
      'Saat Anda menulis, tulisan ini dikirim untuk ditelaah atau diterbitkan. Salin dahulu teks Anda bila masih diperlukan.',
    same: 'Judul, ringkasan dan semua bagian sama. Hanya tahun, topik atau indikator yang mungkin berbeda.',
    compare: 'Bagian yang berbeda',
    yours: 'Teks Anda (belum tersimpan)',
    theirs: 'Teks yang tersimpan',
    empty: '(kosong)',
  },
  en: {
    title: (name) => `${name || 'A colleague'} saved changes before you`,
    explain:
      'Nothing was overwritten. Compare the two texts below, mend yours in the form, then save again. What you save will replace the text of your colleague.',
    locked: 'This text can no longer be changed',
    lockedText:
      'While you were writing, it was sent for review or published. Copy your text first if you still need it.',
    same: 'Title, summary and all sections are the same. Only year, topics or indicators may differ.',
    compare: 'Parts that differ',
    yours: 'Your text (not saved)',
    theirs: 'The saved text',
    empty: '(empty)',
  },
});

/** Both texts of every part that differs, side by side where there is room. */
export function ConflictView({ conflict }: { conflict: SaveConflict }) {
  const t = useMessages(messages);
  const partName = usePartName();
  const isLocked = conflict.state !== 'draft';
  const text = (value: string) =>
    value === '' ? <span className="text-muted">{t.empty}</span> : value;
  return (
    <div className="mb-10" role="alert">
      <Notice tone="warn" title={isLocked ? t.locked : t.title(conflict.savedBy)}>
        {isLocked ? t.lockedText : t.explain}
      </Notice>
      <Section title={t.compare} id="conflict" className="mt-6">
        {conflict.differing.length === 0 ? <p className="text-muted">{t.same}</p> : null}
        <div className="space-y-6">
          {conflict.differing.map(({ part, yours, theirs }) => (
            <div key={part}>
              <h3 className="mb-2 font-semibold">{partName(part)}</h3>
              <div className="grid gap-4 md:grid-cols-2">
                {[
                  { label: t.yours, value: yours },
                  { label: t.theirs, value: theirs },
                ].map(({ label, value }) => (
                  <div key={label} className="rounded-md border border-line bg-surface p-4">
                    <p className="mb-1 text-sm font-semibold text-muted">{label}</p>
                    <div className="max-h-96 overflow-y-auto whitespace-pre-wrap">
                      {text(value)}
                    </div>
                  </div>
                ))}
              </div>
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}
