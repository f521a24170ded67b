import { z } from 'zod';

import { at } from './agenda';
import type { ProgrammeItem, ProgrammeText } from './programme-text';

const title = z.string();
const time = z.iso.datetime();
const minutes = z.number().int();

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first') }),
  z.object({ kind: z.literal('visitMoved'), from: time, fromEnd: time, to: time, toEnd: time }),
  z.object({ kind: z.literal('placeChanged'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('added'), title, at: time }),
  z.object({ kind: z.literal('removed'), title, at: time }),
  z.object({ kind: z.literal('renamed'), from: title, title }),
  z.object({ kind: z.literal('moved'), title, from: time, to: time }),
  z.object({ kind: z.literal('lengthened'), title, from: minutes, to: minutes }),
  z.object({ kind: z.literal('speakerChanged'), title, from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('noteChanged'), title }),
]);
/** What differs between two programmes; times are ISO, '' is nobody or no place. */
export type ProgrammeChange = z.output<typeof change>;

/** @throws Error when what is stored is no list of changes */
export function readChanges(stored: string): ProgrammeChange[] {
  return z.array(change).parse(JSON.parse(stored));
}

/**
 * What both sides have to know of a new programme against the one they have, in the order of the new
 * one, what was taken out last. Empty when nothing differs. A move of the whole visit is told once:
 * an item counts as moved when its time is another within the visit.
 */
export function programmeChanges(
  before: ProgrammeText | null,
  after: ProgrammeText,
): ProgrammeChange[] {
  if (!before) return [{ kind: 'first' }];
  const changes: ProgrammeChange[] = [];
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) {
    changes.push({
      kind: 'visitMoved',
      ...{ from: before.startsAt, fromEnd: before.endsAt, to: after.startsAt, toEnd: after.endsAt },
    });
  }
  if (before.place !== after.place) {
    changes.push({ kind: 'placeChanged', from: before.place, to: after.place });
  }
  const old = pairs(before.items, after.items);
  for (const item of after.items) {
    const was = old.get(item.id);
    if (was) changes.push(...itemChanges(was, item, after));
    else changes.push({ kind: 'added', title: item.title, at: timeOf(after, item) });
  }
  const kept = new Set(old.values());
  for (const item of before.items) {
    if (kept.has(item)) continue;
    changes.push({ kind: 'removed', title: item.title, at: timeOf(before, item) });
  }
  return changes;
}

/**
 * What each new item was before: the same one, or one of the same name that was taken out. So what is
 * removed and put back is no news to anybody.
 */
function pairs(
  before: readonly ProgrammeItem[],
  after: readonly ProgrammeItem[],
): ReadonlyMap<string, ProgrammeItem> {
  const byId = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !ids.has(id));
  const found = new Map<string, ProgrammeItem>();
  for (const { id, title: name } of after) {
    const same = byId.get(id) ?? gone.find((item) => item.title === name);
    if (!same) continue;
    found.set(id, same);
    if (gone.includes(same)) gone.splice(gone.indexOf(same), 1);
  }
  return found;
}

function itemChanges(
  was: ProgrammeItem,
  item: ProgrammeItem,
  after: ProgrammeText,
): ProgrammeChange[] {
  const { title: name } = item;
  const changes: ProgrammeChange[] = [];
  if (was.title !== name) changes.push({ kind: 'renamed', from: was.title, title: name });
  if (was.startOffset !== item.startOffset) {
    // Both counted from the visit as it is now: the move of the visit itself is told apart.
    const from = timeOf(after, was);
    changes.push({ kind: 'moved', title: name, from, to: timeOf(after, item) });
  }
  if (was.duration !== item.duration) {
    changes.push({ kind: 'lengthened', title: name, from: was.duration, to: item.duration });
  }
  if (was.speaker !== item.speaker) {
    changes.push({ kind: 'speakerChanged', title: name, from: was.speaker, to: item.speaker });
  }
  if (was.note !== item.note) changes.push({ kind: 'noteChanged', title: name });
  return changes;
}

const timeOf = ({ startsAt }: ProgrammeText, { startOffset }: ProgrammeItem): string =>
  at(new Date(startsAt), startOffset).toISOString();
