import type { ComponentProps } from 'react';

import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime, formatDay, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { DefinitionList } from '~/ui/definition-list';

import type { RequestDetails } from './request-details.server';
import { isTripChoice } from './rules/request-form';
import { isVisitType, visitTypeNames } from './rules/visit-type';

const messages = catalogue({
  id: {
    guest: 'Instansi tamu',
    region: 'Wilayah',
    visitType: 'Jenis kunjungan',
    purpose: 'Yang ingin dipelajari',
    dates: 'Waktu yang diinginkan',
    any: 'kapan saja',
    morning: 'pagi',
    afternoon: 'siang',
    headCount: 'Jumlah peserta',
    people: (count: string) => `${count} orang`,
    trip: 'Bentuk pertemuan',
    visit: 'Tetap ingin berkunjung',
    online: 'Sesi daring saja',
    either: 'Berkunjung atau daring, keduanya boleh',
    afterLessons: (count: string) => `Dipilih setelah melihat ${count} pelajaran di pustaka.`,
    subjects: 'Topik dan indikator',
    contact: 'Narahubung',
    letter: 'Surat',
    letterOf: (number: string, day: string) => `Nomor ${number}, ${day}`,
    submitted: 'Diajukan',
    none: '–',
  },
  en: {
    guest: 'Guest agency',
    region: 'Region',
    visitType: 'Kind of visit',
    purpose: 'What they want to learn',
    dates: 'Wished dates',
    any: 'any time',
    morning: 'morning',
    afternoon: 'afternoon',
    headCount: 'Participants',
    people: (count) => (count === '1' ? '1 person' : `${count} people`),
    trip: 'Form of meeting',
    visit: 'Would still like to visit',
    online: 'An online session only',
    either: 'A visit or online, either is fine',
    afterLessons: (count) => `Chosen after seeing ${count} lessons of the library.`,
    subjects: 'Topics and indicators',
    contact: 'Contact person',
    letter: 'Letter',
    letterOf: (number, day) => `Number ${number}, ${day}`,
    submitted: 'Submitted',
    none: '–',
  },
});

/** What a request says, for the host and for the guest alike. */
export function RequestSummary({
  request,
  zone,
  letterTo,
  first = [],
}: {
  request: RequestDetails;
  zone: TimeZone;
  /** where the letter can be read, when the reader may */
  letterTo?: string;
  /** what stands before: the place in the register */
  first?: ComponentProps<typeof DefinitionList>['items'];
}) {
  const t = useMessages(messages);
  const types = useMessages(visitTypeNames);
  const locale = useLocale();
  const subjects = [
    ...request.topics.map(({ slug, name }) => ({ key: slug, label: name })),
    ...request.indicators.map(({ id, label }) => ({ key: id, label })),
  ];
  const letterText = request.letterNumber
    ? request.letterDate
      ? t.letterOf(request.letterNumber, formatDay(locale, request.letterDate))
      : request.letterNumber
    : null;
  return (
    <DefinitionList
      items={[
        ...first,
        { term: t.guest, value: request.guestAgencyName },
        { term: t.region, value: request.guestRegion ?? t.none },
        {
          term: t.visitType,
          value: isVisitType(request.visitType) ? types[request.visitType] : request.visitType,
        },
        {
          term: t.purpose,
          value: <p className="whitespace-pre-line">{request.purpose || t.none}</p>,
        },
        {
          term: t.dates,
          value: (
            <ul>
              {request.dates.map(({ day, part }) => (
                <li key={`${day}${part}`}>
                  {formatDay(locale, day)},{' '}
                  {part === 'morning' || part === 'afternoon' ? t[part] : t.any}
                </li>
              ))}
            </ul>
          ),
        },
        { term: t.headCount, value: t.people(String(request.headCount)) },
        ...(isTripChoice(request.tripChoice)
          ? [
              {
                term: t.trip,
                value: (
                  <>
                    {t[request.tripChoice]}
                    {request.lessonsShown > 0 ? (
                      <span className="block text-sm text-muted">
                        {t.afterLessons(String(request.lessonsShown))}
                      </span>
                    ) : null}
                  </>
                ),
              },
            ]
          : []),
        {
          term: t.subjects,
          value:
            subjects.length === 0 ? (
              t.none
            ) : (
              <ul className="flex flex-wrap gap-2">
                {subjects.map(({ key, label }) => (
                  <li key={key}>
                    <Badge>{label}</Badge>
                  </li>
                ))}
              </ul>
            ),
        },
        {
          term: t.contact,
          value: (
            <>
              {request.contactName}
              {request.contactPhone ? <span className="block">{request.contactPhone}</span> : null}
              {request.contactEmail ? (
                <span className="block break-all">{request.contactEmail}</span>
              ) : null}
            </>
          ),
        },
        {
          term: t.letter,
          value: (
            <>
              {letterText ?? (request.letterFile ? null : t.none)}
              {request.letterFile && letterTo ? (
                <a href={letterTo} className="block break-all text-brick underline">
                  {request.letterFile.originalName}
                </a>
              ) : request.letterFile ? (
                <span className="block break-all">{request.letterFile.originalName}</span>
              ) : null}
            </>
          ),
        },
        {
          term: t.submitted,
          value: formatDateTime(locale, new Date(request.submittedAt), zone),
        },
      ]}
    />
  );
}
