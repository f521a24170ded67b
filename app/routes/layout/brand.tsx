/** The mark: a gate of brick courses, after the split gates of Majapahit. */
export function Brand() {
  return (
    <span className="flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-8 text-brick" fill="currentColor">
        <path d="M3 28V18h3v-5h3V7h3V3h2v25zM29 28V18h-3v-5h-3V7h-3V3h-2v25z" />
      </svg>
      <span>Kawruh</span>
    </span>
  );
}
