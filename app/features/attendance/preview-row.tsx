import { ChevronDown } from 'lucide-react';

import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Checkbox, TextField } from '~/ui/form-field';

import { problemMessages, rosterMessages } from './roster-messages';
import type { PreviewRow } from './rules/roster-preview';

function Marks({ row }: { row: PreviewRow }) {
  const t = useMessages(rosterMessages);
  return (
    <>
      {Object.keys(row.errors).length > 0 ? (
        <Badge tone="bad">{t.toMend}</Badge>
      ) : row.problems.length > 0 ? (
        <Badge tone="warn">{t.toCheck}</Badge>
      ) : null}
      {row.twin === 'listed' ? <Badge tone="info">{t.listed}</Badge> : null}
      {typeof row.twin === 'number' ? <Badge tone="info">{t.twin(row.twin)}</Badge> : null}
    </>
  );
}

function Person({ row }: { row: PreviewRow }) {
  const t = useMessages(rosterMessages);
  return (
    <span className="min-w-0 flex-1 basis-56">
      <span className="block font-semibold">{row.name || t.noName}</span>
      <span className="block text-sm font-normal text-muted">
        {[row.positionTitle, row.agencyName].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}

/** One person that can be corrected before saving; unfolded where something is the matter. */
export function OpenRow({ row, index }: { row: PreviewRow; index: number }) {
  const t = useMessages(rosterMessages);
  const texts = useMessages(problemMessages);
  const wrong = Object.keys(row.errors).length > 0;
  const at = `rows[${index}]`;
  const field = (name: keyof PreviewRow['errors'], label: string) => ({
    label,
    id: `baris-${row.line}-${name}`,
    name: `${at}.${name}`,
    defaultValue: row[name],
    errors: row.errors[name] ?? [],
    autoComplete: 'off',
  });
  // One sentence for all fields whose place was guessed.
  const problems = [...new Set(row.problems.map(({ code }) => code))];
  return (
    <li>
      <input type="hidden" name={`${at}.line`} value={row.line} />
      <details open={wrong || problems.length > 0} className="group">
        <summary className="plain-summary flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-sunken">
          <ChevronDown
            aria-hidden="true"
            className="size-5 shrink-0 -rotate-90 text-muted transition-transform group-open:rotate-0"
          />
          <Person row={row} />
          <Marks row={row} />
          <span className="text-sm text-muted">{t.line(row.line)}</span>
        </summary>
        <div className="space-y-4 px-4 pt-1 pb-5 sm:ps-12">
          {problems.length > 0 ? (
            <ul className="space-y-1 text-sm font-medium text-warn">
              {problems.map((code) => (
                <li key={code}>{texts[code]}</li>
              ))}
            </ul>
          ) : null}
          {row.twin === null ? null : <p className="text-sm text-info">{t.twinWhy}</p>}
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField {...field('name', t.name)} />
            <TextField {...field('positionTitle', t.position)} />
            <TextField {...field('agencyName', t.agency)} />
            <TextField {...field('rank', t.rank)} />
            <TextField {...field('civilServantNumber', t.nip)} inputMode="numeric" />
          </div>
          <Checkbox
            id={`baris-${row.line}-jangan`}
            name={`${at}.leaveOut`}
            label={t.leaveOut}
            defaultChecked={row.leaveOut}
          />
        </div>
      </details>
    </li>
  );
}

/** One person of a long list who is in order: looked at, kept or left out. */
export function ClosedRow({ row }: { row: PreviewRow }) {
  const t = useMessages(rosterMessages);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 ps-12 pe-4">
      <Person row={row} />
      <Marks row={row} />
      <Checkbox
        id={`baris-${row.line}-jangan`}
        name="leaveOut"
        value={String(row.line)}
        label={t.leaveOut}
        defaultChecked={row.leaveOut}
        className="text-sm"
      />
      <span className="text-sm text-muted">{t.line(row.line)}</span>
    </li>
  );
}
