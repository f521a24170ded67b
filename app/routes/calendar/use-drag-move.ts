import { useEffect, type RefObject } from 'react';

import { minutesOf, shiftedTo } from '~/features/calendar/rules/calendar-entry';

/** The fields of a move, as the form beside the calendar sends them too. */
export type MoveFields = Record<
  'visitId' | 'version' | 'day' | 'startTime' | 'endTime' | 'roomId',
  string
>;

interface Dragged {
  readonly element: HTMLElement;
  /** how much of the visit lies before the place where it was taken hold of, by each axis: 0 to 1 */
  readonly grabbedX: number;
  readonly grabbedY: number;
}

const dragFrom = (event: DragEvent): Dragged | null => {
  const element =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit]') : null;
  if (!element) return null;
  const box = element.getBoundingClientRect();
  return {
    element,
    grabbedX: (event.clientX - box.left) / box.width,
    grabbedY: (event.clientY - box.top) / box.height,
  };
};

const placeUnder = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-drop]') : null;

/** Where a visit lands: another day at the same time, or in a grid of hours another time as well. */
function landed({ element, grabbedX, grabbedY }: Dragged, place: HTMLElement, event: DragEvent) {
  const { visit = '', version = '', day = '', start = '', end = '', room = '' } = element.dataset;
  const { drop = '', dropRoom = room, from, hours, across } = place.dataset;
  const own = { start, end };
  let time = own;
  const grid = place.querySelector('.calendar-hours, .calendar-room');
  if (from !== undefined && hours !== undefined && grid) {
    const box = grid.getBoundingClientRect();
    const part =
      across === undefined
        ? (event.clientY - box.top) / box.height
        : (event.clientX - box.left) / box.width;
    const length = minutesOf(end) - minutesOf(start);
    const grabbed = (across === undefined ? grabbedY : grabbedX) * length;
    time = shiftedTo(own, Number(from) * 60 + part * Number(hours) * 60 - grabbed);
  }
  if (drop === day && dropRoom === room && time.start === start) return null;
  const fields: MoveFields = {
    ...{ visitId: visit, version, day: drop, roomId: dropRoom },
    ...{ startTime: time.start, endTime: time.end },
  };
  return fields;
}

/**
 * Lets visits be dragged within the calendar. What can be dragged and where to says the page by its
 * attributes; the same move is open to everybody by the form that "Pindahkan" leads to.
 */
export function useDragMove(
  root: RefObject<HTMLElement>,
  move: (fields: MoveFields) => void,
): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let dragged: Dragged | null = null;
    let over: HTMLElement | null = null;
    const mark = (place: HTMLElement | null) => {
      if (over === place) return;
      over?.classList.remove('is-over');
      place?.classList.add('is-over');
      over = place;
    };
    const start = (event: DragEvent) => {
      dragged = dragFrom(event);
      if (!dragged || !event.dataTransfer) return;
      event.dataTransfer.effectAllowed = 'move';
      // Firefox drags nothing that carries no data.
      event.dataTransfer.setData('text/plain', dragged.element.dataset['visit'] ?? '');
      dragged.element.classList.add('is-dragged');
    };
    const hover = (event: DragEvent) => {
      const place = dragged ? placeUnder(event) : null;
      mark(place);
      if (place) event.preventDefault();
    };
    const end = () => {
      mark(null);
      dragged?.element.classList.remove('is-dragged');
      dragged = null;
    };
    const drop = (event: DragEvent) => {
      const place = placeUnder(event);
      const fields = dragged && place ? landed(dragged, place, event) : null;
      if (dragged) event.preventDefault();
      end();
      if (fields) move(fields);
    };
    element.addEventListener('dragstart', start);
    element.addEventListener('dragover', hover);
    element.addEventListener('drop', drop);
    element.addEventListener('dragend', end);
    return () => {
      element.removeEventListener('dragstart', start);
      element.removeEventListener('dragover', hover);
      element.removeEventListener('drop', drop);
      element.removeEventListener('dragend', end);
    };
  }, [root, move]);
}
