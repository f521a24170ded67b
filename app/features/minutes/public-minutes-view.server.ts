import { arePublicMinutes, isPublicVisit } from '~/features/visits/rules/disclosure';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { labelledText } from './read-public-text.server';
import { publicTextSchema } from './rules/public-text';

/**
 * The minutes of a visit as everybody may read them: the text that was redacted and stored when the
 * information officer opened them. What the minutes say inside is not even read here.
 * @param number "KJ-2024-0001"
 * @throws AppError notFound for whatever is not public, and while the visit is closed
 */
export async function publicMinutesView({ db }: Services, number: string, locale: Locale) {
  // bounded: everybody may read it once it was disclosed, which is checked below
  const visit = await db.visit.findUnique({
    where: { number },
    select: {
      ...{ number: true, state: true, disclosureClass: true, visitType: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, exampleNote: true },
      agency: { select: { officialName: true, region: { select: { name: true } } } },
      minutes: {
        select: {
          ...{ state: true, disclosureClass: true, approvedAt: true, exampleNote: true },
          publicText: { select: { content: true } },
        },
      },
    },
  });
  const minutes = visit?.minutes ?? null;
  if (!visit || !minutes?.publicText || !arePublicMinutes(visit, minutes)) throw notFound();
  const stored = publicTextSchema.parse(JSON.parse(minutes.publicText.content));
  const { title, guests, summaryHtml, items, subjects } = await labelledText(db, stored, locale);
  return {
    visit: {
      number: visit.number,
      subject: title,
      visitType: visit.visitType,
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: visit.timeZone,
      host: visit.agency.officialName,
      cityName: visit.agency.region?.name ?? null,
      guests,
      isPublic: isPublicVisit(visit),
      isExample: visit.exampleNote !== null || minutes.exampleNote !== null,
    },
    summaryHtml,
    items,
    subjects,
    approvedAt: minutes.approvedAt?.toISOString() ?? null,
  };
}
