import { useSearchParams } from '@remix-run/react';

/**
 * Addresses that open or close the form of one part and leave the form for new items as it stands:
 * what is typed there must not go.
 */
export function useEditLink(): (edit: string | null, place: string) => string {
  const [search] = useSearchParams();
  return (edit, place) => {
    const next = new URLSearchParams(search);
    if (edit === null) next.delete('edit');
    else next.set('edit', edit);
    return `?${next.toString()}#${place}`;
  };
}
