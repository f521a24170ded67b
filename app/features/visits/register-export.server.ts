import type { Member } from '~/features/accounts/rules/actor';
import type { Reader } from '~/platform/database/database.server';
import { localDate, localTime, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { registerWhere } from './register-view.server';
import type { RegisterFilter } from './rules/register-filter';

const AT_ONCE = 500;

/** The columns of an exported register: a stable key for programs, a heading for people. */
export const REGISTER_COLUMNS = [
  { key: 'registerYear', heading: 'Tahun' },
  { key: 'registerNumber', heading: 'Nomor agenda' },
  { key: 'receivedOn', heading: 'Tanggal diterima' },
  { key: 'channel', heading: 'Diterima lewat' },
  { key: 'letterNumber', heading: 'Nomor surat' },
  { key: 'letterDate', heading: 'Tanggal surat' },
  { key: 'letterNature', heading: 'Sifat' },
  { key: 'guestAgencyName', heading: 'Instansi tamu' },
  { key: 'guestRegionCode', heading: 'Kode wilayah' },
  { key: 'visitType', heading: 'Jenis kunjungan' },
  { key: 'subject', heading: 'Perihal' },
  { key: 'headCount', heading: 'Jumlah orang' },
  { key: 'state', heading: 'Keadaan' },
  { key: 'visitNumber', heading: 'Nomor kunjungan' },
  { key: 'visitDay', heading: 'Tanggal kunjungan' },
  { key: 'visitStart', heading: 'Mulai' },
  { key: 'visitEnd', heading: 'Selesai' },
  { key: 'room', heading: 'Ruang' },
] as const;
export type RegisterKey = (typeof REGISTER_COLUMNS)[number]['key'];
export type RegisterRow = Readonly<Record<RegisterKey, string | number>>;

/**
 * The register in its own order, oldest first, a batch at a time: it can be stopped at any row, and
 * no more than a batch is in memory. It names no contact person: an export leaves the house.
 * Days are ISO days and times clock times in the host's zone; codes stay codes.
 */
export async function* registerRows(
  { db }: Pick<Services, 'db'>,
  { agencyId }: Member,
  filter: RegisterFilter,
): AsyncGenerator<RegisterRow> {
  let last = { registerYear: 0, registerNumber: 0 };
  for (;;) {
    const batch = await readBatch(db, agencyId, filter, last);
    for (const request of batch) yield rowOf(request);
    const end = batch.at(-1);
    if (!end || batch.length < AT_ONCE) return;
    last = end;
  }
}

function readBatch(
  db: Reader,
  agencyId: string,
  filter: RegisterFilter,
  { registerYear, registerNumber }: { registerYear: number; registerNumber: number },
) {
  return db.visitRequest.findMany({
    where: {
      agencyId,
      AND: [
        registerWhere(agencyId, filter),
        {
          OR: [
            { registerYear: { gt: registerYear } },
            { registerYear, registerNumber: { gt: registerNumber } },
          ],
        },
      ],
    },
    orderBy: [{ registerYear: 'asc' }, { registerNumber: 'asc' }],
    take: AT_ONCE,
    include: {
      visit: {
        select: {
          number: true,
          startsAt: true,
          endsAt: true,
          timeZone: true,
          room: { select: { name: true } },
        },
      },
    },
  });
}

function rowOf(request: Awaited<ReturnType<typeof readBatch>>[number]): RegisterRow {
  const { visit } = request;
  const zone = visit ? zoneOf(visit) : null;
  return {
    registerYear: request.registerYear,
    registerNumber: request.registerNumber,
    receivedOn: request.receivedOn,
    channel: request.channel,
    letterNumber: request.letterNumber,
    letterDate: request.letterDate ?? '',
    letterNature: request.letterNature,
    guestAgencyName: request.guestAgencyName,
    guestRegionCode: request.guestRegionCode ?? '',
    visitType: request.visitType,
    subject: request.subject,
    headCount: request.headCount,
    state: request.state,
    visitNumber: visit?.number ?? '',
    visitDay: visit && zone ? localDate(visit.startsAt, zone) : '',
    visitStart: visit && zone ? localTime(visit.startsAt, zone) : '',
    visitEnd: visit && zone ? localTime(visit.endsAt, zone) : '',
    room: visit?.room?.name ?? '',
  };
}
