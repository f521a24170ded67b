import { Alert } from '~/ui/alert';
import { catalogue } from '~/platform/languages/catalogue';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
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
    year: 'Tahun',
    topics: 'Topik',
    indicators: 'Indikator',
    compare: 'Bagian yang berbeda',
    yours: 'Isian Anda (belum tersimpan)',
    theirs: 'Yang tersimpan',
    empty: '(kosong)',
  },
  en: {
    title: (name) => `${name || 'A colleague'} saved changes before you`,
    explain:
      'Nothing was overwritten. Compare the two texts below, mend yours in the form, then save again. What you save will replace the text of your colleague.',
    locked: 'This text can no longer be changed',
    lockedText:
      'While you were writing, it was sent for review or published. Copy your text first if you still need it.',
    year: 'Year',
    topics: 'Topics',
    indicators: 'Indicators',
    compare: 'Parts that differ',
    yours: 'What you entered (not saved)',
    theirs: 'What is saved',
    empty: '(empty)',
  },
});

/** Both sides of everything that differs, side by side where there is room. */
export function ConflictView({ conflict }: { conflict: SaveConflict }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const partName = usePartName();
  const isLocked = conflict.state !== 'draft';
  const differing = [
    ...conflict.differing.map(({ part, ...sides }) => ({
      key: part,
      name: partName(part),
      ...sides,
    })),
    ...conflict.facts.map(({ fact, yours, theirs }) => ({
      key: fact,
      name: t[fact],
      yours: yours.map((label) => label[locale]).join('\n'),
      theirs: theirs.map((label) => label[locale]).join('\n'),
    })),
  ];
  return (
    <div className="mb-10">
      {/* Whoever pressed "save" stands far below: the page goes to what it has to say. */}
      <Alert key={conflict.version}>
        <Notice tone="warn" title={isLocked ? t.locked : t.title(conflict.savedBy)}>
          {isLocked ? t.lockedText : t.explain}
        </Notice>
      </Alert>
      <Section title={t.compare} id="conflict" className="mt-6">
        <div className="space-y-6">
          {differing.map(({ key, name, yours, theirs }) => (
            <div key={key}>
              <h3 className="mb-2 font-semibold">{name}</h3>
              <div className="grid gap-4 md:grid-cols-2">
                <Side label={t.yours} text={yours} />
                <Side label={t.theirs} text={theirs} />
              </div>
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}

function Side({ label, text }: { label: string; text: string }) {
  const t = useMessages(messages);
  return (
    <div className="min-w-0 rounded-md border border-line bg-surface p-4">
      <p className="mb-1 text-sm font-semibold text-muted">{label}</p>
      <div className="max-h-96 overflow-y-auto whitespace-pre-wrap wrap-anywhere">
        {text === '' ? <span className="text-muted">{t.empty}</span> : text}
      </div>
    </div>
  );
}
