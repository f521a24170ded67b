import { Link, type LinkProps } from '@remix-run/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { Button } from './button';
import { uiMessages } from './messages';

export interface DialogProps {
  id: string;
  title: ReactNode;
  /**
   * Rendered open by the server, for readers without JavaScript who came by `DialogLink`; with
   * JavaScript it becomes modal.
   */
  open?: boolean;
  onClose?: () => void;
  /** Buttons beside "Tutup"; each may be a form of its own. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The browser's own dialog: focus is kept in it, Escape closes it, focus goes back after. */
export function Dialog({ id, title, open = false, onClose, actions, children }: DialogProps) {
  const t = useMessages(uiMessages);
  const ref = useRef<HTMLDialogElement>(null);
  // React may not touch the attribute later: taking it from a modal dialog leaves the page inert.
  const [openAtFirst] = useState(open);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open) {
      // What the server opened is not modal yet.
      dialog.removeAttribute('open');
      dialog.showModal();
    } else if (dialog.open) {
      dialog.close();
    }
  }, [open]);
  return (
    <dialog
      ref={ref}
      id={id}
      open={openAtFirst}
      onClose={onClose}
      aria-labelledby={`${id}-judul`}
      className="m-auto w-[calc(100%-2rem)] max-w-xl rounded-md border border-line bg-surface p-6 text-ink shadow-soft"
    >
      <h2 id={`${id}-judul`} className="text-xl">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <form method="dialog">
          <Button type="submit">{t.close}</Button>
        </form>
        {actions}
      </div>
    </dialog>
  );
}

/**
 * Opens a dialog of the same page. With JavaScript at once; without it the browser follows `to`,
 * where the server renders the dialog open.
 */
export function DialogLink({ dialog, ...rest }: LinkProps & { dialog: string }) {
  return (
    <Link
      {...rest}
      aria-haspopup="dialog"
      onClick={(event) => {
        const found = document.getElementById(dialog);
        if (!(found instanceof HTMLDialogElement)) return;
        event.preventDefault();
        found.showModal();
      }}
    />
  );
}
