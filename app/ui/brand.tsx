import { classes } from './classes';

/**
 * The mark beside the name: three courses of brick, as Majapahit laid them. Decoration only, so it
 * is hidden from screen readers; the name says it all.
 */
export function Brand({ name, className }: { name: string; className?: string }) {
  return (
    <span className={classes('inline-flex items-center gap-2.5 font-bold', className)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0 fill-brick">
        <rect x="1" y="3" width="13" height="5" rx="1" />
        <rect x="15.5" y="3" width="7.5" height="5" rx="1" />
        <rect x="1" y="9.5" width="6" height="5" rx="1" />
        <rect x="8.5" y="9.5" width="14.5" height="5" rx="1" />
        <rect x="1" y="16" width="13" height="5" rx="1" />
        <rect x="15.5" y="16" width="7.5" height="5" rx="1" />
      </svg>
      {name}
    </span>
  );
}
