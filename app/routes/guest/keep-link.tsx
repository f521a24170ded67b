import { Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';

import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Button } from '~/ui/button';
import { TextField } from '~/ui/form-field';

const messages = catalogue({
  id: { link: 'Tautan pribadi Anda', copy: 'Salin tautan', copied: 'Tautan sudah disalin.' },
  en: { link: 'Your private link', copy: 'Copy the link', copied: 'The link is copied.' },
});

/**
 * A private link to take along: a field to select by hand and, where a script runs, a button that
 * copies it. Nothing sends it anywhere.
 */
export function KeepLink({ link, label }: { link: string; label?: string }) {
  const t = useMessages(messages);
  const id = useId();
  const field = useRef<HTMLDivElement>(null);
  const [isAlive, setIsAlive] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setIsAlive(true), []);
  const copy = async () => {
    // Without a clipboard (plain HTTP, a refusal) the link is at least selected.
    field.current?.querySelector('input')?.select();
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  };
  return (
    <div ref={field} className="mt-4 flex flex-wrap items-end gap-3">
      <TextField
        id={id}
        name="link"
        label={label ?? t.link}
        defaultValue={link}
        readOnly
        className="min-w-0 flex-1 basis-64"
        onFocus={(event) => event.currentTarget.select()}
      />
      {isAlive ? (
        <Button type="button" onClick={() => void copy()}>
          <Copy aria-hidden="true" className="size-5" />
          {t.copy}
        </Button>
      ) : null}
      <p role="status" className="basis-full text-sm font-semibold text-good">
        {isCopied ? t.copied : null}
      </p>
    </div>
  );
}
