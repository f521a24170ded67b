import { formatCivilServantNumber } from '~/platform/people/civil-servant-number';

import type { LetterBlock } from './rules/letter-block';
import type { LetterContent } from './rules/letter-content';
import { writtenDay } from './rules/letter-facts';
import { GAP } from './rules/template';

/** A letter on the screen, as its paper reads. The paper itself is the PDF. */
export function LetterSheet({
  content,
  number,
  letterDate,
}: {
  content: LetterContent;
  number: string;
  letterDate: string;
}) {
  const { letterhead, recipient, signer, copies } = content;
  const head = [
    ['Nomor', number || GAP],
    ['Sifat', content.nature],
    ['Lampiran', content.attachment],
    ['Hal', content.subject],
  ].filter(([, value]) => value !== '');
  return (
    <article
      lang="id"
      className="rounded-md border border-line bg-surface px-5 py-8 font-serif leading-relaxed shadow-soft wrap-anywhere sm:px-10"
    >
      <div className="border-b-4 border-double border-ink pb-3 text-center">
        <p>{letterhead.governmentName}</p>
        <p className="text-lg font-bold">{letterhead.officeName}</p>
        <p className="text-sm">{letterhead.address}</p>
        <p className="text-sm">{letterhead.contactLine}</p>
      </div>
      <div className="mt-5 flex flex-wrap-reverse justify-between gap-x-8 gap-y-3">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
          {head.map(([label, value]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className={label === 'Hal' ? 'font-bold' : undefined}>: {value}</dd>
            </div>
          ))}
        </dl>
        <p>{[letterhead.town, writtenDay(letterDate)].filter(Boolean).join(', ')}</p>
      </div>
      <p className="mt-5">
        Yth. {recipient.name}
        <br />
        di
        <br />
        <span className="ps-6">{recipient.place}</span>
      </p>
      <div className="mt-5">
        <LetterBody blocks={content.blocks} />
      </div>
      <div className="mt-8 sm:ms-[50%]">
        <p>{signer.title},</p>
        <p className="mt-14 font-bold underline">{signer.name || GAP}</p>
        {signer.rank ? <p>{signer.rank}</p> : null}
        {signer.number ? <p>NIP {formatCivilServantNumber(signer.number)}</p> : null}
      </div>
      {copies.length > 0 ? (
        <div className="mt-6 text-sm">
          <p>Tembusan:</p>
          <ol className="list-decimal ps-5">
            {copies.map((copy, i) => (
              <li key={i}>{copy}</li>
            ))}
          </ol>
        </div>
      ) : null}
    </article>
  );
}

/** The body alone: paragraphs, rows with their colons aligned, lists. */
export function LetterBody({ blocks }: { blocks: readonly LetterBlock[] }) {
  return (
    <div className="space-y-3">
      {blocks.map((block, i) => {
        switch (block.type) {
          case 'paragraph':
            return (
              <p key={i} className="indent-8 whitespace-pre-line">
                {block.text}
              </p>
            );
          case 'rows':
            return (
              <dl key={i} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 sm:ps-8">
                {block.rows.map((row, n) => (
                  <div key={n} className="contents">
                    <dt>{row.label}</dt>
                    <dd>: {row.value}</dd>
                  </div>
                ))}
              </dl>
            );
          case 'list':
            return (
              <ol key={i} className="list-decimal ps-8 sm:ps-14">
                {block.items.map((item, n) => (
                  <li key={n}>{item}</li>
                ))}
              </ol>
            );
        }
      })}
    </div>
  );
}
