import { useNavigation, useSubmit } from '@remix-run/react';
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react';

import type { AgendaItemView } from '~/features/programme/programme-view.server';
import { moveTo, withOffsets } from '~/features/programme/rules/agenda';

export interface Reordering {
  /** the list in which items are dragged; each carries its id as `data-item` */
  readonly list: RefObject<HTMLOListElement>;
  /** in the order on the screen: while a move is on its way, as it will be */
  readonly items: readonly AgendaItemView[];
  readonly announcement: string;
  /** JavaScript runs: handles can be shown */
  readonly ready: boolean;
  /** the item under the pointer, and the place where it would fall */
  readonly dragged: { readonly id: string; readonly to: number } | null;
  readonly handle: (id: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  };
  readonly order: string;
}

/**
 * Moves items by pointer or by the arrow keys on their handle, with the same form that the buttons
 * send. What a move did is announced once it stands; the focus stays with the item.
 */
export function useReordering(
  stored: readonly AgendaItemView[],
  order: string,
  words: (title: string, place: number, offset: number) => string,
): Reordering {
  const list = useRef<HTMLOListElement>(null);
  const submit = useSubmit();
  const navigation = useNavigation();
  const [ready, setReady] = useState(false);
  const [dragged, setDragged] = useState<Reordering['dragged']>(null);
  const [announcement, setAnnouncement] = useState('');
  const sent = useRef<{ id: string; order: string; focus: string | null } | null>(null);

  useEffect(() => {
    setReady(true);
  }, []);

  const { formData } = navigation;
  const moving = formData?.get('intent') === 'moveItem' ? formData : null;
  const items = moving
    ? withOffsets(moveTo(stored, text(moving, 'itemId'), Number(text(moving, 'position'))))
    : stored;
  if (moving) {
    const id = text(moving, 'itemId');
    if (sent.current?.id !== id || sent.current.order !== text(moving, 'order')) {
      sent.current = { id, order: text(moving, 'order'), focus: focusedControl() };
    }
  }

  useEffect(() => {
    const move = sent.current;
    if (!move || navigation.state !== 'idle') return;
    sent.current = null;
    if (move.order === order) return;
    const place = stored.findIndex(({ id }) => id === move.id);
    const item = stored[place];
    if (!item) return;
    setAnnouncement(words(item.title, place + 1, item.startOffset));
    focusAgain(list.current, move);
  }, [navigation.state, order, stored, words]);

  const send = (id: string, position: number) => {
    const from = stored.findIndex((item) => item.id === id);
    if (position === from || position < 0 || position >= stored.length) return;
    submit(
      { intent: 'moveItem', itemId: id, position: String(position), order },
      { method: 'post', preventScrollReset: true, replace: true },
    );
  };

  const handle = (id: string): ReturnType<Reordering['handle']> => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged({ id, to: stored.findIndex((item) => item.id === id) });
    },
    onPointerMove: (event) => {
      if (dragged?.id !== id) return;
      const to = placeAt(list.current, id, event.clientY);
      if (to !== dragged.to) setDragged({ id, to });
    },
    onPointerUp: () => {
      if (dragged?.id !== id) return;
      setDragged(null);
      send(id, dragged.to);
    },
    onPointerCancel: () => {
      setDragged(null);
    },
    onKeyDown: (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (event.key === 'Escape') setDragged(null);
      if (step === undefined) return;
      event.preventDefault();
      send(id, items.findIndex((item) => item.id === id) + step);
    },
  });

  return { list, items, announcement, ready, dragged, handle, order };
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** How many of the other items stand above the pointer: the place of the dragged one among them. */
function placeAt(list: HTMLElement | null, id: string, y: number): number {
  const others = [...(list?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].filter(
    (element) => element.dataset['item'] !== id,
  );
  return others.filter((element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}

/** Which of an item's controls holds the focus: "up", "down" or "drag". */
function focusedControl(): string | null {
  const element = typeof document === 'undefined' ? null : document.activeElement;
  return element instanceof HTMLElement ? (element.dataset['move'] ?? null) : null;
}

/** The button may be gone at the end of the list: then its opposite takes the focus. */
function focusAgain(
  list: HTMLElement | null,
  { id, focus }: { id: string; focus: string | null },
): void {
  if (focus === null) return;
  const row = list?.querySelector(`[data-item="${CSS.escape(id)}"]`);
  const control = (name: string) => row?.querySelector<HTMLElement>(`[data-move="${name}"]`);
  const opposite = focus === 'up' ? 'down' : 'up';
  (control(focus) ?? control(opposite))?.focus();
}
