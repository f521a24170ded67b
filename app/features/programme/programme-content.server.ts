import type { Reader, Tx } from '~/platform/database/database.server';
import { placeText } from '~/features/visits/place-text';

import { agendaOf } from './agenda.server';
import { readProgramme, speakerLine, type ProgrammeText } from './rules/programme-text';

/** What of a visit stands in its programme. */
export interface ProgrammeVisit {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly meetingUrl: string;
  readonly room: { readonly name: string; readonly address: string } | null;
}

/** The programme of a visit as it would be sent now. */
export async function programmeContent(
  db: Reader | Tx,
  agencyId: string,
  visit: ProgrammeVisit,
): Promise<ProgrammeText> {
  const items = await agendaOf(db, agencyId, visit.id);
  const speakers = items.flatMap(({ speaker }) => (speaker ? [speaker.id] : []));
  return {
    startsAt: visit.startsAt.toISOString(),
    endsAt: visit.endsAt.toISOString(),
    timeZone: visit.timeZone,
    place: placeText(visit.room, visit.meetingUrl),
    items: items.map((item) => ({
      ...{ id: item.id, startOffset: item.startOffset, duration: item.duration },
      ...{ title: item.title, note: item.note, speaker: speakerLine(item) },
    })),
    speakerIds: [...new Set(speakers)],
  };
}

/** What was sent last; null before the first. */
export async function lastVersion(db: Reader | Tx, agencyId: string, visitId: string) {
  const version = await db.programmeVersion.findFirst({
    where: { agencyId, visitId },
    orderBy: { number: 'desc' },
  });
  return version && { ...version, content: readProgramme(version.content) };
}
