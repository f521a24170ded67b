import { addItem } from '~/features/minutes/add-item.server';
import { approveMinutes } from '~/features/minutes/approve-minutes.server';
import { contentMark } from '~/features/minutes/content-mark.server';
import { discloseMinutes } from '~/features/minutes/disclose-minutes.server';
import { disclosurePreview } from '~/features/minutes/disclosure-preview.server';
import { libraryFollows } from '~/features/minutes/library-follows.server';
import type { ItemForm } from '~/features/minutes/rules/minutes-form';
import { saveMinutesHead } from '~/features/minutes/save-minutes-head.server';
import { sendMinutes } from '~/features/minutes/send-minutes.server';
import { startMinutes } from '~/features/minutes/start-minutes.server';
import { publishPractice } from '~/features/practices/publish-practice.server';
import type { PracticeForm } from '~/features/practices/rules/practice-form';
import { savePractice } from '~/features/practices/save-practice.server';
import { startPracticeFromMinutes } from '~/features/practices/start-practice-from-minutes.server';
import { submitPractice } from '~/features/practices/submit-practice.server';
import { discloseVisit } from '~/features/visits/disclose-visit.server';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import type { Services } from '~/platform/services.server';

import { at, done, who, type Host } from './stage';

export interface MinutesText {
  readonly chairperson: string;
  readonly minuteTaker: string;
  readonly summary: string;
  readonly items: readonly (Partial<ItemForm> & Pick<ItemForm, 'kind' | 'body'>)[];
}

/** Minutes are written and sent by the note-taker, approved by the head and opened by the PPID. */
export async function writeMinutes(
  services: Services,
  library: LibrarySink,
  host: Host,
  visitId: string,
  when: string,
  exampleNote: string,
  text: MinutesText,
): Promise<void> {
  const then = at(services, when);
  const writer = who(host, 'minuteTaker');
  const { minutesId, version } = await startMinutes(then, writer, visitId);
  const { items, ...head } = text;
  done(await saveMinutesHead(then, writer, visitId, { version, ...head }));
  for (const item of items) {
    done(await addItem(then, writer, visitId, { topics: [], indicators: [], ...item }));
  }
  await services.write((tx) =>
    tx.minutes.update({ where: { id: minutesId }, data: { exampleNote } }),
  );
  const minutes = await services.db.minutes.findFirstOrThrow({
    where: { id: minutesId },
    include: { items: { where: { deletedAt: null }, orderBy: { position: 'asc' } } },
  });
  done(await sendMinutes(then, writer, visitId, { mark: contentMark(minutes, minutes.items) }));
  const sent = await services.db.minutes.findUniqueOrThrow({ where: { id: minutesId } });
  const mark = contentMark(sent, minutes.items);
  done(await approveMinutes(then, who(host, 'officeHead'), visitId, { mark }));
  const officer = who(host, 'informationOfficer');
  const { version: previewed, mark: read } = await disclosurePreview(
    then,
    officer,
    visitId,
    null,
    'id',
  );
  done(
    await discloseMinutes(
      then,
      officer,
      visitId,
      { version: previewed, mark: read, hidden: [], disclosureClass: 'onRequestInformation' },
      library,
    ),
  );
  const { version: visitVersion } = await services.db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: { version: true },
  });
  await discloseVisit(
    then,
    library,
    officer,
    visitId,
    { version: visitVersion, disclosureClass: 'periodicInformation' },
    libraryFollows(library),
  );
}

/** A lesson is started from the minutes, filled in by its author and published by a second person. */
export async function writePractice(
  services: Services,
  library: LibrarySink,
  host: Host,
  visitId: string,
  when: string,
  exampleNote: string,
  text: Partial<PracticeForm> & Pick<PracticeForm, 'title' | 'summary' | 'year'>,
): Promise<void> {
  const then = at(services, when);
  const author = who(host, 'minuteTaker');
  const { practiceId } = done(
    await startPracticeFromMinutes(then, author, { visitId, items: 'all' }),
  );
  await services.write((tx) =>
    tx.practice.update({ where: { id: practiceId }, data: { exampleNote } }),
  );
  const draft = await services.db.practice.findUniqueOrThrow({
    where: { id: practiceId },
    include: { topics: true, indicators: true },
  });
  const { version } = done(
    await savePractice(then, author, practiceId, {
      problem: draft.problem,
      steps: draft.steps,
      results: draft.results,
      obstacles: draft.obstacles,
      successFactors: draft.successFactors,
      howToCopy: draft.howToCopy,
      topics: draft.topics.map(({ slug }) => slug),
      indicators: draft.indicators.map(({ id }) => id),
      ...text,
      version: draft.version,
    }),
  );
  done(await submitPractice(then, author, practiceId, { version }));
  const submitted = await services.db.practice.findUniqueOrThrow({ where: { id: practiceId } });
  await publishPractice(
    then,
    who(host, 'reviewer'),
    practiceId,
    { version: submitted.version },
    library,
  );
}
