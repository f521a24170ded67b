import { Link } from '@remix-run/react';

import { ExampleBadge } from './example-badge';

/** The name of a record as the way to it, marked where it is example data. */
export function RecordLink({
  to,
  isExample,
  children,
}: {
  to: string;
  isExample: boolean;
  children: string;
}) {
  return (
    <>
      <Link to={to} className="link font-semibold">
        {children}
      </Link>
      {isExample ? (
        <>
          {' '}
          <ExampleBadge />
        </>
      ) : null}
    </>
  );
}
