import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export interface Column<Row> {
  key: string;
  /** Head of the column and, on phones, the label of each cell. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** The column that names the row: bold, first on the card. */
  primary?: boolean;
  /** 'end' for numbers. */
  align?: 'start' | 'end';
  /** Address of the same list sorted by this column, and how it is sorted now. */
  sort?: { to: string; direction?: 'ascending' | 'descending' };
  /** Hides the label on phones, for a cell that speaks for itself (a button). */
  labelHiddenOnPhones?: boolean;
}

export interface TableProps<Row> {
  /** Says what the table lists; read out always, seen when `captionVisible`. */
  caption: ReactNode;
  captionVisible?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of a table without rows. */
  empty?: ReactNode;
  /** Scrolls sideways in its own box; the head then sticks to the box and not to the screen. */
  scroll?: boolean;
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const t = useMessages(uiMessages);
  const { sort, align, label } = column;
  const Arrow = sort?.direction === 'descending' ? ArrowDown : ArrowUp;
  const word = sort?.direction === 'descending' ? t.sortedDown : t.sortedUp;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      className={classes(
        'sticky top-0 z-10 border-b border-line-strong bg-surface px-3 py-3 text-sm font-semibold text-muted first:rounded-ss-md last:rounded-se-md xl:px-4',
        align === 'end' ? 'text-end' : 'text-start',
      )}
    >
      {sort ? (
        <Link
          to={sort.to}
          preventScrollReset
          className="inline-flex items-center gap-1 hover:text-brick hover:underline"
        >
          {label}
          {sort.direction ? <Arrow aria-hidden="true" className="size-4" /> : null}
          <span className="sr-only">, {sort.direction ? word : t.sortBy}</span>
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

// Longer than the words of our own texts: an address, a token, a word somebody made up.
const LONG_WORD = /\S{25}/;

/** Where words may break anywhere, so that one long word does not push the other columns away. */
function wrapping<Row>({ primary, align }: Column<Row>, content: ReactNode): string {
  if (primary) return 'wrap-anywhere md:min-w-40';
  const isShort = typeof content !== 'object' && !LONG_WORD.test(String(content));
  if (align === 'end') return 'wrap-break-word';
  return isShort ? 'wrap-break-word xl:min-w-28' : 'wrap-anywhere md:min-w-28';
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const shape = classes(
    'align-top md:px-3 md:py-3 xl:px-4',
    wrapping(column, content),
    column.align === 'end' && 'md:text-end tabular-nums',
  );
  if (column.primary) {
    return (
      <th scope="row" className={classes(shape, 'text-start font-semibold')}>
        {content}
      </th>
    );
  }
  return (
    <td className={shape} data-label={column.labelHiddenOnPhones ? undefined : column.label}>
      <div className="min-w-0">{content}</div>
    </td>
  );
}

/** A list as a table; on phones each row is a card. */
export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, caption, captionVisible = false, empty, scroll = false } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const table = (
    <table className="cards-on-phones w-full border-collapse">
      <caption className={captionVisible ? 'px-4 py-3 text-start font-semibold' : 'sr-only'}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="hover:bg-sunken">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  const frame = 'rounded-md border border-line bg-surface';
  if (!scroll) return <div className={frame}>{table}</div>;
  return (
    // A box that scrolls must be reachable with the keyboard.
    <div
      className={classes(
        frame,
        'max-h-[80dvh] overflow-auto print:max-h-none print:overflow-visible',
      )}
      role="region"
      aria-label={typeof caption === 'string' ? caption : undefined}
      tabIndex={0}
    >
      {table}
    </div>
  );
}
