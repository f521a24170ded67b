import { useActionData } from '@remix-run/react';

import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { Alert } from '~/ui/alert';
import { Notice } from '~/ui/notice';

import type { FormReply } from '../route.server';

/** Why the step was not taken, and what was typed, to be used elsewhere. */
export function TooLateStep() {
  const t = useMessages(dispositionMessages);
  const locale = useLocale();
  const reply = useActionData<FormReply>();
  const [code] = reply?.submission.error?.[''] ?? [];
  if (!reply || code === undefined) return null;
  const { note, instruction } = reply.submission.initialValue ?? {};
  const typed = [note, instruction].find((text) => typeof text === 'string' && text !== '');
  return (
    <Alert>
      <Notice tone="warn" title={t.lateTitle}>
        <p>{errorText(locale, code)}</p>
        {typeof typed === 'string' ? (
          <>
            <p className="mt-2">{t.typed}</p>
            <blockquote className="mt-1 border-s-4 border-line ps-4 whitespace-pre-line">
              {typed}
            </blockquote>
          </>
        ) : null}
      </Notice>
    </Alert>
  );
}
