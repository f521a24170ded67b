import { Form } from '@remix-run/react';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { Button } from './button';
import { classes } from './classes';
import { uiMessages } from './messages';

export interface SearchBoxProps {
  action: string;
  /** Says what is searched; visible only when `labelVisible`. */
  label: string;
  labelVisible?: boolean;
  name?: string;
  id?: string;
  defaultValue?: string;
  placeholder?: string;
  size?: 'normal' | 'large';
  /** Hidden fields that keep the other filters. */
  children?: ReactNode;
}

/** One field and one button, sent with GET: every search has an address. */
export function SearchBox({
  action,
  label,
  labelVisible = false,
  name = 'q',
  id = 'cari',
  defaultValue,
  placeholder,
  size = 'normal',
  children,
}: SearchBoxProps) {
  const t = useMessages(uiMessages);
  const large = size === 'large';
  return (
    <Form method="get" action={action} role="search" className="w-full no-print">
      <label htmlFor={id} className={labelVisible ? 'mb-2 block font-semibold' : 'sr-only'}>
        {label}
      </label>
      {children}
      <div className="flex gap-2">
        <input
          type="search"
          id={id}
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          maxLength={200}
          autoComplete="off"
          enterKeyHint="search"
          className={classes(
            'min-w-0 flex-1 rounded-md border border-line-strong bg-surface placeholder:text-ellipsis',
            large ? 'min-h-13 px-4 sm:px-5 sm:text-lg' : 'min-h-11 px-4',
          )}
        />
        <Button type="submit" variant="primary" size={large ? 'large' : 'normal'}>
          <Search aria-hidden="true" className="hidden size-5 sm:block" />
          {t.search}
        </Button>
      </div>
    </Form>
  );
}
