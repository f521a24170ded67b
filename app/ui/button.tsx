import { Link, useNavigation, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'normal' | 'small' | 'large';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-md border font-semibold text-center wrap-break-word no-underline transition-colors aria-disabled:opacity-60 disabled:opacity-60 no-print';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-brick text-brick-ink hover:bg-brick-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:border-brick hover:text-brick',
  quiet: 'border-transparent text-brick hover:bg-brick-soft',
  danger: 'border-bad bg-surface text-bad hover:bg-bad hover:text-bad-ink',
};

// 44 px for the normal size: a thumb hits it. The small one still passes WCAG 2.2's 24 px.
const SIZES: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-5 py-2',
  small: 'min-h-9 px-3 py-1 text-sm',
  large: 'min-h-13 px-5 py-3 text-lg sm:px-7',
};

function look(variant: ButtonVariant, size: ButtonSize, className: string | undefined): string {
  return classes(SHAPE, VARIANTS[variant], SIZES[size], className);
}

interface Look {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & Look;

/** A plain button (type "button" unless told otherwise); secondary unless told otherwise. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  className,
  ...rest
}: ButtonProps) {
  return <button type="button" {...rest} className={look(variant, size, className)} />;
}

export type ButtonLinkProps = LinkProps & Look;

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = 'secondary',
  size = 'normal',
  className,
  ...rest
}: ButtonLinkProps) {
  return <Link {...rest} className={look(variant, size, className)} />;
}

export type SubmitButtonProps = Omit<ButtonProps, 'type'> & {
  /** Shown while the form is on its way; "Sedang dikirim…" when not given. */
  pendingLabel?: ReactNode;
  /** For forms of a fetcher: `fetcher.state !== 'idle'`. Without it the page's navigation tells. */
  pending?: boolean;
};

/**
 * Sends its form. While that form is on its way it says so and ignores further clicks; it stays
 * focusable, so that nobody loses their place. With name and value only the pressed one waits.
 */
export function SubmitButton({
  variant = 'primary',
  pending,
  pendingLabel,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const t = useMessages(uiMessages);
  const navigation = useNavigation();
  const sent = navigation.formMethod !== undefined && navigation.formMethod !== 'GET';
  const mine =
    rest.name === undefined || navigation.formData?.get(rest.name) === String(rest.value ?? '');
  const waiting = pending ?? (sent && mine);
  return (
    <Button
      {...rest}
      type="submit"
      variant={variant}
      aria-disabled={waiting || undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {waiting ? (pendingLabel ?? t.pending) : children}
    </Button>
  );
}
