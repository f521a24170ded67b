import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { allSubjects, fullItem, shownItems, subjectsOf, subjectsSelect } from './read-item.server';
import { isPublicClass } from '~/features/visits/rules/disclosure';
import { maskHtml, maskText, nameFinder } from './rules/mask-names';
import { namesIn, namesOfHead, publicItems, readNames } from './rules/public-items';

/**
 * The minutes of a visit as everybody may read them: approved, disclosed, and without names.
 * @param number "KJ-2024-0001"
 * @throws AppError notFound for whatever is not public
 */
export async function publicMinutesView({ db }: Services, number: string, locale: Locale) {
  // bounded: everybody may read it once it was disclosed, which is checked below
  const visit = await db.visit.findUnique({
    where: { number },
    include: {
      ...subjectsSelect,
      agency: { include: { region: { select: { name: true } } } },
      delegations: { select: { agencyName: true } },
      attendees: { select: { fullName: true } },
      request: { select: { contactName: true } },
      minutes: { include: { items: shownItems } },
    },
  });
  const minutes = visit?.minutes;
  if (!minutes || minutes.state !== 'approved' || !isPublicClass(minutes.disclosureClass)) {
    throw notFound();
  }
  const items = minutes.items.map((item) => fullItem(item, locale));
  const people = visit.attendees.map(({ fullName }) => fullName);
  // Who was on the list when the minutes were opened stays masked, whatever the list says now.
  const names = [
    ...namesIn(namesOfHead(minutes, visit), items, people),
    ...readNames(minutes.maskedNames),
  ];
  const find = nameFinder(names);
  return {
    visit: {
      number: visit.number,
      subject: maskText(visit.subject, find),
      visitType: visit.visitType,
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: visit.timeZone,
      host: visit.agency.officialName,
      cityName: visit.agency.region?.name ?? null,
      guests: visit.delegations.map(({ agencyName }) => agencyName),
      isPublic: isPublicClass(visit.disclosureClass),
      isExample: visit.exampleNote !== null || minutes.exampleNote !== null,
    },
    summaryHtml: maskHtml(minutes.summaryHtml, find),
    items: publicItems(items, names),
    subjects: allSubjects([subjectsOf(visit, locale), ...items]),
    approvedAt: minutes.approvedAt?.toISOString() ?? null,
  };
}
