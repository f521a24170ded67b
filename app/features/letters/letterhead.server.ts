import type { Reader, Tx } from '~/platform/database/database.server';

import type { LetterContent, Signer } from './rules/letter-content';

export type Letterhead = Awaited<ReturnType<typeof letterheadOf>>;

/**
 * The letterhead of an agency. What nobody has filled in yet is taken from what is known of the
 * agency, so that a first letter needs no settings.
 */
export async function letterheadOf(db: Reader | Tx, agencyId: string) {
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: {
      officialName: true,
      address: true,
      timeZone: true,
      region: { select: { name: true } },
      letterhead: true,
    },
  });
  const { letterhead, region } = agency;
  const regionName = region?.name ?? '';
  return {
    governmentName:
      letterhead?.governmentName || (regionName && `PEMERINTAH ${regionName}`.toUpperCase()),
    officeName: letterhead?.officeName || agency.officialName.toUpperCase(),
    address: letterhead?.address || agency.address,
    contactLine: letterhead?.contactLine ?? '',
    town: letterhead?.town || regionName.replace(/^(Kota|Kabupaten|Provinsi)\s+/, ''),
    logoFileId: letterhead?.logoFileId ?? null,
    numberPattern: letterhead?.numberPattern ?? '',
    signerTitle: letterhead?.signerTitle || `Kepala ${agency.officialName}`,
    signerName: letterhead?.signerName ?? '',
    signerRank: letterhead?.signerRank ?? '',
    signerNumber: letterhead?.signerNumber ?? '',
    version: letterhead?.version ?? 0,
    hostName: agency.officialName,
    timeZone: agency.timeZone,
  };
}

/** The head of a paper, with the picture by its content: that one stays, whatever is uploaded later. */
export async function headOfPaper(
  db: Reader | Tx,
  agencyId: string,
  letterhead: Letterhead,
): Promise<LetterContent['letterhead']> {
  const { governmentName, officeName, address, contactLine, town, logoFileId } = letterhead;
  const logo =
    logoFileId === null
      ? null
      : await db.storedFile.findFirst({
          where: { id: logoFileId, agencyId },
          select: { sha256: true },
        });
  return { governmentName, officeName, address, contactLine, town, logo: logo?.sha256 ?? '' };
}

const CAPACITIES: Readonly<Record<string, string>> = { plt: 'Plt.', plh: 'Plh.' };

/**
 * Who signs a letter of a day: the head of office, or who stands in for the head on that day
 * ("Plh. Kepala …" with the deputy's name).
 * @param day calendar day of the letter
 */
export async function signerOn(
  db: Reader | Tx,
  agencyId: string,
  letterhead: Letterhead,
  day: string,
): Promise<Signer> {
  const { signerTitle, signerName, signerRank, signerNumber } = letterhead;
  const deputy = await db.deputy.findFirst({
    where: {
      ...{ agencyId, endedAt: null, firstDay: { lte: day }, lastDay: { gte: day } },
      absentUserId: { in: await heads(db, agencyId) },
    },
    orderBy: { createdAt: 'desc' },
    select: { deputyUserId: true, capacity: true },
  });
  const user = deputy
    ? await db.user.findFirst({
        where: { id: deputy.deputyUserId, agencyId },
        select: { name: true },
      })
    : null;
  if (!deputy || !user) {
    return { title: signerTitle, name: signerName, rank: signerRank, number: signerNumber };
  }
  const title = `${CAPACITIES[deputy.capacity] ?? 'Plh.'} ${signerTitle}`;
  return { title, name: user.name, rank: '', number: '' };
}

async function heads(db: Reader | Tx, agencyId: string): Promise<string[]> {
  const found = await db.user.findMany({
    where: { agencyId, roles: { some: { role: 'officeHead' } } },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** The letterhead as it was filled in, for the form that changes it; version 0 before the first time. */
export async function letterheadView(
  { db }: { readonly db: Reader },
  { agencyId }: { readonly agencyId: string },
) {
  const own = await letterheadOf(db, agencyId);
  return {
    governmentName: own.governmentName,
    officeName: own.officeName,
    address: own.address,
    contactLine: own.contactLine,
    town: own.town,
    numberPattern: own.numberPattern,
    signerTitle: own.signerTitle,
    signerName: own.signerName,
    signerRank: own.signerRank,
    signerNumber: own.signerNumber,
    hasLogo: own.logoFileId !== null,
    version: own.version,
  };
}
