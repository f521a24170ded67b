import { useMessages } from '~/platform/languages/use-messages';
import { CheckboxGroup } from '~/ui/form-field';

import { disclosureMessages } from './disclosure-messages';
import type { Proposal } from './rules/propose-names';

/** Words that may name somebody, each with its place in the text, to tick and hide. */
export function ProposalBoxes({ proposals, id }: { proposals: readonly Proposal[]; id: string }) {
  const t = useMessages(disclosureMessages);
  if (proposals.length === 0) return <p className="text-muted">{t.noProposals}</p>;
  return (
    <CheckboxGroup
      id={id}
      name="hide"
      label={t.proposals(proposals.length)}
      hint={t.proposalsText}
      options={proposals.map(({ word, count, before, after }) => ({
        value: word,
        label: (
          <>
            <span className="font-semibold">{word}</span>
            {count > 1 ? <span className="text-sm text-muted"> · {t.times(count)}</span> : null}
          </>
        ),
        hint: (
          <span className="wrap-anywhere">
            {before}
            <b className="font-semibold text-ink">{word}</b>
            {after}
          </span>
        ),
      }))}
    />
  );
}
