import { useEffect, useRef, type ReactNode } from 'react';

/** A problem that takes the focus when it appears: it is about what was just done. */
export function Alert({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      {children}
    </div>
  );
}
