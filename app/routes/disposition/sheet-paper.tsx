import type { ReactNode } from 'react';

import { titleInCapacity } from '~/features/disposition/rules/deputy';
import { stepStateNames } from '~/features/disposition/rules/disposition';
import { PHRASE_KEYS, PHRASES, readInstruction } from '~/features/disposition/rules/phrases';
import type { SheetView } from '~/features/disposition/sheet-view.server';
import { LETTER_NATURES, letterNatureNames } from '~/features/visits/rules/letter-nature';
import { formatDay, localDate } from '~/platform/languages/format';
import { classes } from '~/ui/classes';

type Given = SheetView['dispositions'][number];

const CELL = 'border border-line-strong px-2 py-1.5 align-top text-start print:border-ink';
/** How many lines an empty sheet has for receivers. */
const EMPTY_LINES = 5;

/** The sheet as it is printed; without an instruction its boxes are empty, to be filled by hand. */
export function SheetPaper({ sheet }: { sheet: SheetView }) {
  const { head, letter, dispositions, zone } = sheet;
  return (
    <article
      lang="id"
      className="rounded-md border border-line bg-surface p-5 font-serif wrap-anywhere sm:p-8 print:border-0 print:p-0 print:text-[11pt] print:leading-snug"
    >
      <header className="border-b-2 border-ink pb-2 text-center">
        {head.government ? <p>{head.government}</p> : null}
        <p className="text-lg font-bold">{head.office}</p>
        {head.address ? <p className="text-sm">{head.address}</p> : null}
      </header>
      <h1 className="my-3 text-center text-xl font-bold">Lembar Disposisi</h1>
      <table className="w-full table-fixed border-collapse">
        <tbody>
          <tr>
            <Fact name="Surat dari">{letter.guestAgencyName}</Fact>
            <Fact name="Diterima tanggal">{formatDay('id', letter.receivedOn)}</Fact>
          </tr>
          <tr>
            <Fact name="Nomor surat">{letter.letterNumber || '–'}</Fact>
            <Fact name="Nomor agenda">
              {letter.registerNumber}/{letter.registerYear}
            </Fact>
          </tr>
          <tr>
            <Fact name="Tanggal surat">
              {letter.letterDate ? formatDay('id', letter.letterDate) : '–'}
            </Fact>
            <Fact name="Sifat">
              <span className="flex flex-wrap gap-x-3">
                {LETTER_NATURES.map((nature) => (
                  <Box key={nature} ticked={letter.letterNature === nature}>
                    {letterNatureNames.id[nature]}
                  </Box>
                ))}
              </span>
            </Fact>
          </tr>
          <tr>
            <Fact name="Perihal" span={2}>
              {letter.subject}
            </Fact>
          </tr>
          <tr>
            <Fact name="Waktu yang diminta">
              {letter.dates.map(({ day }) => formatDay('id', day)).join('; ') || '–'}
            </Fact>
            <Fact name="Jumlah peserta">{letter.headCount} orang</Fact>
          </tr>
        </tbody>
      </table>
      {dispositions.length === 0 ? (
        <Instruction given={null} zone={zone} />
      ) : (
        dispositions.map((given) => <Instruction key={given.id} given={given} zone={zone} />)
      )}
    </article>
  );
}

function Fact({ name, span, children }: { name: string; span?: number; children: ReactNode }) {
  return (
    <td className={CELL} colSpan={span}>
      <span className="block text-sm text-muted">{name}</span>
      {children}
    </td>
  );
}

function Box({ ticked, children }: { ticked: boolean; children: ReactNode }) {
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <span aria-hidden="true">{ticked ? '☒' : '☐'}</span>
      <span className={classes(ticked && 'font-semibold')}>
        {children}
        {ticked ? <span className="sr-only"> (dicentang)</span> : null}
      </span>
    </span>
  );
}

function Instruction({ given, zone }: { given: Given | null; zone: SheetView['zone'] }) {
  const { ticked, own } = readInstruction(given?.instruction ?? '');
  return (
    <section className="mt-4 break-inside-avoid">
      <table className="w-full table-fixed border-collapse">
        <tbody>
          <tr>
            <td className={CELL}>
              <span className="block text-sm text-muted">Dari</span>
              {given ? named(given.fromName, given.fromCapacity, given.fromTitle) : null}
            </td>
            <td className={CELL}>
              <span className="block text-sm text-muted">Kepada</span>
              <Receivers given={given} />
            </td>
          </tr>
          <tr>
            <td className={CELL} colSpan={2}>
              <span className="block text-sm text-muted">Instruksi</span>
              <ul className="columns-2 gap-x-4">
                {PHRASE_KEYS.map((key) => (
                  <li key={key}>
                    <Box ticked={ticked.includes(key)}>{PHRASES[key]}</Box>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
          <tr>
            <td className={classes(CELL, given === null && 'h-24')} colSpan={2}>
              <span className="block text-sm text-muted">Catatan</span>
              <span className="whitespace-pre-line">{own}</span>
            </td>
          </tr>
          <tr>
            <td className={CELL}>
              <span className="block text-sm text-muted">Batas waktu</span>
              {given?.dueOn ? formatDay('id', given.dueOn) : '–'}
            </td>
            <td className={classes(CELL, 'h-16')}>
              <span className="block text-sm text-muted">Tanggal dan paraf</span>
              {given ? formatDay('id', localDate(new Date(given.createdAt), zone)) : null}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Receivers({ given }: { given: Given | null }) {
  if (given === null) {
    return (
      <ol className="list-decimal ps-5">
        {Array.from({ length: EMPTY_LINES }, (_, line) => (
          <li key={line} className="border-b border-dotted border-line-strong leading-8" />
        ))}
      </ol>
    );
  }
  return (
    <ol className="list-decimal ps-5">
      {given.receivers
        .filter(({ state }) => state !== 'withdrawn')
        .map((step) => (
          <li key={step.id}>
            {named(step.name, step.capacity, step.positionTitle)}
            {step.state === 'waiting' ? null : (
              <span className="block text-sm">
                {stepStateNames.id[step.state]}
                {step.note ? `: ${step.note}` : ''}
              </span>
            )}
          </li>
        ))}
    </ol>
  );
}

function named(name: string, capacity: string, title: string): string {
  const post = titleInCapacity(capacity, title);
  return post === '' ? name : `${name}, ${post}`;
}
