import type { ReactNode } from 'react';

/** An empty place: says what will be here and, with `action`, how to begin. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="rounded-md border border-dashed border-line-strong px-6 py-10 sm:px-10">
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="mt-1 max-w-read text-muted">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap gap-3">{action}</div> : null}
    </div>
  );
}
