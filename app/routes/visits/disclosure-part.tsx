import { Link } from '@remix-run/react';
import type { SubmissionResult } from '@conform-to/react';

import { DiscloseForm } from '~/features/visits/disclose-form';
import {
  disclosureNames,
  isPublicClass,
  type DisclosureClass,
} from '~/features/visits/rules/disclosure';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { Section } from '~/ui/page';

import { visitMessages } from './visit-messages';

/** What was decided on a held visit. The form is open while nobody decided, folded afterwards. */
export function DisclosurePart({
  visit,
  decided,
  mayDisclose,
  minutesTo,
  refused,
  className,
}: {
  visit: { number: string; version: number };
  decided: DisclosureClass | null;
  mayDisclose: boolean;
  /** the address where the minutes are decided on, while that is still to be done */
  minutesTo: string | null;
  refused: SubmissionResult | undefined;
  className?: string;
}) {
  const t = useMessages(visitMessages);
  const classes = useMessages(disclosureNames);
  const form = mayDisclose ? (
    <DiscloseForm version={visit.version} now={decided} lastResult={refused} />
  ) : null;
  return (
    <Section
      id="disclosure"
      title={t.disclosureTitle}
      lead={decided === null ? t.disclosureText : undefined}
      actions={
        isPublicClass(decided) ? (
          <ButtonLink to={`/visits/${visit.number}`} variant="secondary">
            {t.publicPage}
          </ButtonLink>
        ) : undefined
      }
      className={className}
    >
      <p className="mb-4 font-medium">
        {decided ? t.disclosureNow(classes[decided]) : t.disclosureNone}
      </p>
      {minutesTo === null ? null : (
        <p className="mb-4">
          {t.minutesUndecided}{' '}
          <Link to={minutesTo} className="link">
            {t.nextMinutesDisclosure}
          </Link>
        </p>
      )}
      {form && decided ? (
        <Fold title={t.changeDisclosure} open={refused !== undefined}>
          {form}
        </Fold>
      ) : (
        form
      )}
    </Section>
  );
}
