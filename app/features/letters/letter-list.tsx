import { catalogue } from '~/platform/languages/catalogue';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { Section } from '~/ui/page';

import type { ListedLetter } from './letters-of-request.server';
import { letterKindNames } from './rules/letter-kind';
import { letterStateNames, letterStateTone } from './rules/letter-state';

const messages = catalogue({
  id: {
    title: 'Surat jawaban',
    noNumber: 'Belum bernomor',
    number: (number: string) => `Nomor ${number}`,
    signed: 'Bertanda tangan',
    open: 'Buka surat',
    read: 'Baca surat (PDF)',
    finish: 'Periksa dan terbitkan',
  },
  en: {
    title: 'Reply letters',
    noNumber: 'Not numbered yet',
    number: (number) => `Number ${number}`,
    signed: 'Signed',
    open: 'Open the letter',
    read: 'Read the letter (PDF)',
    finish: 'Check and issue',
  },
});

/**
 * The part of a page with the letters to a request, latest first; nothing when there are none.
 * @param folder address under which a letter stands by its id
 * @param asFile the address gives the PDF itself, as guests get it
 */
export function LetterList({
  letters,
  folder,
  asFile = false,
}: {
  letters: readonly ListedLetter[];
  folder: string;
  asFile?: boolean;
}) {
  const t = useMessages(messages);
  const kinds = useMessages(letterKindNames);
  const states = useMessages(letterStateNames);
  const locale = useLocale();
  if (letters.length === 0) return null;
  return (
    <Section title={t.title} id="surat">
      <ul className="space-y-4">
        {letters.map((letter) => (
          <Card as="li" key={letter.id}>
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
              <div className="min-w-0">
                <p className="font-semibold">{kinds[letter.kind]}</p>
                <p className="text-sm text-muted">
                  {letter.number ? t.number(letter.number) : t.noNumber},{' '}
                  {formatDay(locale, letter.letterDate)}
                </p>
                <p className="mt-2 flex flex-wrap gap-2">
                  <Badge tone={letterStateTone[letter.state]}>{states[letter.state]}</Badge>
                  {letter.isSigned ? <Badge tone="good">{t.signed}</Badge> : null}
                </p>
              </div>
              {asFile ? (
                <ButtonLink to={`${folder}/${letter.id}`} reloadDocument target="_blank">
                  {t.read}
                </ButtonLink>
              ) : (
                <ButtonLink to={`${folder}/${letter.id}`}>
                  {letter.state === 'draft' ? t.finish : t.open}
                </ButtonLink>
              )}
            </div>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
