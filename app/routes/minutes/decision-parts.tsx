import { minutesMessages } from '~/features/minutes/minutes-messages';
import type { MinutesView, WrittenMinutes } from '~/features/minutes/minutes-view.server';
import { disclosureNames, isPublicClass } from '~/features/visits/rules/disclosure';
import { useWhen } from '~/features/minutes/saved-line';
import type { TimeZone } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

export interface PartProps {
  minutes: WrittenMinutes;
  can: MinutesView['can'];
  zone: TimeZone;
}

/** What the information officer decided, and for that officer the way to decide. */
export function DisclosurePart({ minutes, can, zone, view }: PartProps & { view: MinutesView }) {
  const t = useMessages(minutesMessages);
  const names = useMessages(disclosureNames);
  const when = useWhen(zone);
  const { decisions } = minutes;
  const { visit, peopleSince } = view;
  const isOpen = can.disclose && minutes.state === 'approved';
  const isDecided = minutes.disclosureClass !== null;
  const decide = `/workspace/visits/${visit.id}/minutes/disclosure`;
  return (
    <Section id="disclosure" title={t.disclosure} lead={isOpen ? t.disclosureText : undefined}>
      <div className="space-y-5">
        {visit.isClosed && isPublicClass(minutes.disclosureClass) ? (
          <Notice tone="warn" title={t.visitClosedTitle}>
            {t.visitClosedText}
          </Notice>
        ) : null}
        {can.disclose && visit.isUndecided && view.isReadable ? (
          <Notice
            tone="info"
            title={t.visitUndecidedTitle}
            actions={<ButtonLink to={`/workspace/visits/${visit.id}`}>{t.toVisit}</ButtonLink>}
          >
            {t.visitUndecidedText}
          </Notice>
        ) : null}
        {peopleSince > 0 ? (
          <Notice
            tone="warn"
            title={t.peopleSince(peopleSince)}
            actions={<ButtonLink to={decide}>{t.seePreview}</ButtonLink>}
          >
            {t.peopleSinceText}
          </Notice>
        ) : null}
        {minutes.state !== 'approved' ? <p className="text-muted">{t.afterApproval}</p> : null}
        {minutes.state === 'approved' && !isDecided ? <p>{t.undecided}</p> : null}
        <ul className="space-y-3 empty:hidden">
          {decisions.map((decision) => (
            <li key={decision.id}>
              <p className="font-semibold">
                {decision.disclosureClass ? names[decision.disclosureClass] : decision.legalBasis}
              </p>
              <p className="text-sm text-muted">
                {decision.legalBasis} · {t.decided(when(decision.decidedAt), decision.decidedBy)}
              </p>
              {decision.reason ? <p className="whitespace-pre-line">{decision.reason}</p> : null}
            </li>
          ))}
        </ul>
        {isOpen ? (
          <ButtonLink to={decide} variant={isDecided ? 'secondary' : 'primary'}>
            {isDecided ? t.decideAgain : t.decideWithPreview}
          </ButtonLink>
        ) : null}
      </div>
    </Section>
  );
}
