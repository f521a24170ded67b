import { z } from 'zod';

/** One item of a programme as it was sent to both sides. Times are minutes from the visit's start. */
const itemText = z.object({
  id: z.string(),
  startOffset: z.number().int().min(0),
  duration: z.number().int().min(1),
  title: z.string(),
  note: z.string(),
  /** names as both sides read them; '' for nobody */
  speaker: z.string(),
});
export type ProgrammeItem = z.output<typeof itemText>;

const programmeText = z.object({
  /** ISO */
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  timeZone: z.string(),
  place: z.string(),
  items: z.array(itemText),
  /** who of the catalogue speaks in it: told too when the next version leaves them out */
  speakerIds: z.array(z.string()),
});
/** A programme as it was sent to both sides: nothing later changes it. */
export type ProgrammeText = z.output<typeof programmeText>;

/** @throws Error when what is stored is no programme */
export function readProgramme(stored: string): ProgrammeText {
  return programmeText.parse(JSON.parse(stored));
}

/** The speaker of the catalogue and whoever is named beside, as one line. */
export function speakerLine(item: {
  readonly speaker: { readonly name: string } | null;
  readonly speakerText: string;
}): string {
  return [item.speaker?.name ?? '', item.speakerText].filter(Boolean).join(', ');
}
