import { Form } from '@remix-run/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';

import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { formatNumber } from '~/platform/languages/format';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { ClosedRow, OpenRow } from './preview-row';
import { rosterMessages } from './roster-messages';
import { countToSave, type PreviewRow, type RosterPreview } from './rules/roster-preview';
import { SkippedLines } from './skipped-lines';

export interface PreviewFormProps {
  preview: RosterPreview;
  /** True when saving would pass the limit of a visit. */
  isFull?: boolean;
  /** Address of the page without a preview. */
  backTo: string;
}

/**
 * The people that were read from a list, to look through and save. Everything that will be saved is
 * in this form, so that it works without JavaScript and nothing is kept before "Simpan".
 */
export function PreviewForm({ preview, isFull = false, backTo }: PreviewFormProps) {
  const t = useMessages(rosterMessages);
  const locale = useLocale();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    // Focus alone would bring the middle of a long list into sight.
    top.current?.scrollIntoView({ block: 'start' });
  }, [preview]);

  const { rows, skipped, skippedCounts, delegationId } = preview;
  const [leftOut, setLeftOut] = useState(() => leftOutOf(rows));
  useEffect(() => setLeftOut(leftOutOf(rows)), [rows]);
  const noteLeftOut = ({ target }: FormEvent<HTMLFormElement>) => {
    const box = target instanceof HTMLInputElement && target.type === 'checkbox' ? target : null;
    const line = Number(box?.id.split('-')[1]);
    if (!box || Number.isNaN(line)) return;
    setLeftOut((before) => {
      const after = new Set(before);
      if (box.checked) after.add(line);
      else after.delete(line);
      return after;
    });
  };
  const toSave = countToSave(rows.map((row) => ({ ...row, leaveOut: leftOut.has(row.line) })));
  const open = rows.filter(({ isOpen }) => isOpen);
  const wrong = rows.filter(({ errors, leaveOut }) => !leaveOut && Object.keys(errors).length > 0);
  const notRead = (skippedCounts.overLimit ?? 0) + (skippedCounts.textTooLong ?? 0);
  return (
    <div ref={top} tabIndex={-1} className="outline-none">
      <Section
        id="periksa"
        title={t.previewTitle}
        lead={rows.length > 0 ? t.previewLead(rows.length) : undefined}
      >
        <div className="space-y-5">
          {isFull ? (
            <Notice tone="bad" title={t.fullTitle}>
              {t.fullText}
            </Notice>
          ) : null}
          {notRead > 0 ? (
            <Notice tone="warn" title={t.overTitle}>
              {t.overText(formatNumber(locale, notRead))}
            </Notice>
          ) : null}
          {rows.length === 0 ? (
            <Notice tone="warn" title={t.nobodyTitle}>
              {t.nobodyText}
            </Notice>
          ) : null}
          {wrong.length > 0 ? (
            <Notice tone="warn" title={t.mendTitle(wrong.length)}>
              {t.mendText}
            </Notice>
          ) : null}
          {rows.length > 0 ? (
            <Form
              method="post"
              encType="multipart/form-data"
              noValidate
              className="space-y-5"
              onChange={noteLeftOut}
            >
              <input type="hidden" name="delegationId" value={delegationId} />
              <input type="hidden" name="rest" value={restOf(rows)} />
              {open.length < rows.length ? (
                <p className="text-sm text-muted">{t.restNote(open.length)}</p>
              ) : null}
              <ol className="divide-y divide-line rounded-md border border-line bg-surface">
                {rows.map((row) =>
                  row.isOpen ? (
                    <OpenRow key={row.line} row={row} index={open.indexOf(row)} />
                  ) : (
                    <ClosedRow key={row.line} row={row} />
                  ),
                )}
              </ol>
              <SkippedLines skipped={skipped} skippedCounts={skippedCounts} />
              <div className="flex flex-wrap gap-3">
                <SubmitButton name="intent" value="save" size="large">
                  {t.save(toSave)}
                </SubmitButton>
                <ButtonLink to={backTo} variant="quiet" size="large">
                  {t.cancel}
                </ButtonLink>
              </div>
            </Form>
          ) : (
            <SkippedLines skipped={skipped} skippedCounts={skippedCounts} />
          )}
        </div>
      </Section>
    </div>
  );
}

const leftOutOf = (rows: readonly PreviewRow[]): ReadonlySet<number> =>
  new Set(rows.filter(({ leaveOut }) => leaveOut).map(({ line }) => line));

/** What `restSchema` reads. */
function restOf(rows: readonly PreviewRow[]): string {
  return JSON.stringify(
    rows
      .filter(({ isOpen }) => !isOpen)
      .map(({ line, name, positionTitle, agencyName, rank, civilServantNumber }) => ({
        ...{ line, name, positionTitle, agencyName, rank, civilServantNumber },
      })),
  );
}
