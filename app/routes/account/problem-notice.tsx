import { useEffect, useRef } from 'react';

import { useMessages } from '~/platform/languages/use-messages';
import { Notice } from '~/ui/notice';

import { accountMessages } from './account-messages';

/** What is wrong with the form as a whole: "wait|90", or anything else as the page words it. */
export function ProblemNotice({
  errors,
  refused,
}: {
  errors: readonly string[] | undefined;
  refused: string;
}) {
  const t = useMessages(accountMessages);
  const box = useRef<HTMLDivElement>(null);
  const [first] = errors ?? [];
  useEffect(() => {
    if (first) box.current?.focus();
  }, [first]);
  if (!first) return null;
  const [key, value] = first.split('|');
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6">
      <Notice tone="bad">{key === 'wait' ? t.wait(Number(value)) : refused}</Notice>
    </div>
  );
}
