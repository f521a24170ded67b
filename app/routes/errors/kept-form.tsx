import { useMessages } from '~/platform/languages/use-messages';
import { Button, ButtonLink } from '~/ui/button';
import { Fold } from '~/ui/fold';

import type { KeptForm } from './error-answer';
import { errorMessages } from './error-messages';

/**
 * A form that holds what was typed elsewhere, to be sent again. A plain form: it works without
 * JavaScript, and comes back to this page for as long as nobody is signed in.
 */
export function KeptFormSender({ kept }: { kept: KeptForm }) {
  const t = useMessages(errorMessages);
  const { action, fields, hadFiles, sender } = kept;
  // What a person wrote has spaces in it; what a page adds (ids, versions) has none.
  const texts = fields.map(([, value]) => value).filter((value) => /\s/.test(value));
  return (
    <div className="max-w-3xl space-y-6">
      {sender ? null : (
        <ol className="list-decimal space-y-4 ps-6">
          <li>
            <p className="mb-2">{t.keptSignIn}</p>
            <ButtonLink
              to={`/login?to=${encodeURIComponent(action)}`}
              target="_blank"
              rel="noopener"
              variant="secondary"
            >
              {t.keptSignInLink}
            </ButtonLink>
          </li>
          <li>{t.keptSend}</li>
        </ol>
      )}
      <form method="post" action={action}>
        {fields.map(([name, value], i) => (
          <input key={`${i} ${name}`} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="keptFor" value={sender?.userId ?? ''} />
        <Button type="submit" variant="primary">
          {sender ? t.keptSendAs(sender.name) : t.keptSendButton}
        </Button>
      </form>
      {hadFiles ? <p>{t.keptNoFiles}</p> : null}
      {texts.length > 0 ? (
        <Fold id="isian" title={t.keptTexts}>
          {texts.map((text, i) => (
            <p key={i} className="mb-3 whitespace-pre-wrap wrap-break-word">
              {text}
            </p>
          ))}
        </Fold>
      ) : null}
    </div>
  );
}
