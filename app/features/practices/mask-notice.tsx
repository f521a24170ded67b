import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';

import { usePartName } from './completeness-meter';
import type { MaskPlaces } from './rules/mask-places';

const messages = catalogue({
  id: {
    title: (count: number) => `${count} tempat masih disamarkan`,
    why: 'Di sini notulen menyembunyikan nama, nomor atau kata. Ganti dengan jabatan atau tulis ulang kalimatnya; sebelum itu tulisan tidak dapat dikirim untuk ditelaah.',
    review: 'Pembaca tidak mengerti tanda ini. Kembalikan tulisan supaya kalimatnya ditulis ulang.',
    place: (part: string, count: number) => `${part} (${count})`,
  },
  en: {
    title: (count) =>
      count === 1 ? '1 place is still masked' : `${count} places are still masked`,
    why: 'Here the minutes hide a name, a number or a word. Put an office there or write the sentence anew; until then the text cannot be sent to review.',
    review:
      'Readers do not understand these marks. Return the text so that the sentences are written anew.',
    place: (part, count) => `${part} (${count})`,
  },
});

/** Where masks of the minutes still stand, for who writes and for who judges; nothing without any. */
export function MaskNotice({
  places,
  isReview = false,
}: {
  places: readonly MaskPlaces[];
  isReview?: boolean;
}) {
  const t = useMessages(messages);
  const partName = usePartName();
  if (places.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={t.title(places.reduce((sum, { count }) => sum + count, 0))}
      className="mb-8"
    >
      <p>{isReview ? t.review : t.why}</p>
      <ul className="mt-2 space-y-1">
        {places.map(({ part, count, excerpt }) => (
          <li key={part}>
            <span className="font-semibold">{t.place(partName(part), count)}:</span> “{excerpt}”
          </li>
        ))}
      </ul>
    </Notice>
  );
}
