import type { LibraryRecord, LibrarySink } from '~/features/visits/rules/library-sink';
import type { Services } from '~/platform/services.server';

/** A framework with two indicators, one topic, and two decreed figures and one own of Kota Mojokerto. */
export async function makeSubjects({ write }: Services): Promise<void> {
  await write(async (tx) => {
    await tx.framework.create({
      data: {
        id: 'spbe-2020',
        position: 1,
        name: 'SPBE',
        indexName: 'Indeks SPBE',
        regulation: 'PermenPANRB 59/2020',
        predicates: { create: [{ name: 'Memuaskan', min: 420 }] },
      },
    });
    await tx.aspect.create({
      data: { id: 'spbe-2020/a1', frameworkId: 'spbe-2020', number: 1, name: 'Aspek', weight: 1 },
    });
    for (const number of [20, 26]) {
      await tx.indicator.create({
        data: {
          id: `spbe-2020/i${number}`,
          frameworkId: 'spbe-2020',
          aspectId: 'spbe-2020/a1',
          number,
          name: `Tingkat Kematangan Indikator ${number}`,
          weight: 1,
          scale: 'process',
        },
      });
    }
    for (const slug of ['data', 'ppid']) {
      await tx.topic.create({
        data: { slug, position: 1, name: slug.toUpperCase(), nameEn: slug, synonyms: '[]' },
      });
    }
    await tx.indexScore.createMany({
      data: [
        { year: 2023, score: 426, status: 'final' },
        { year: 2024, score: 480, status: 'selfAssessment' },
      ].map((score) => ({
        ...score,
        id: `35.76/${score.year}`,
        regionCode: '35.76',
        governmentName: 'Pemerintah Kota Mojokerto',
        frameworkId: 'spbe-2020',
        source: 'contoh',
        note: '',
      })),
    });
  });
}

/** A held visit of 21 May 2024 with minutes of one discussion, one decision and one struck line. */
export async function makeMinutes(
  { write }: Services,
  agencyId: string,
  over: { state?: string; number?: string; disclosureClass?: string } = {},
) {
  const at = new Date('2024-05-21T02:00:00Z');
  return write(async (tx) => {
    const room = await tx.room.create({ data: { agencyId, name: 'Ruang', capacity: 20 } });
    const visit = await tx.visit.create({
      data: {
        agencyId,
        number: over.number ?? 'KJ-2024-0001',
        state: 'held',
        visitType: 'sharingSession',
        subject: 'Kenaikan Indeks SPBE',
        startsAt: at,
        endsAt: new Date('2024-05-21T04:00:00Z'),
        timeZone: 'Asia/Jakarta',
        roomId: room.id,
        createdAt: at,
        disclosureClass: over.disclosureClass ?? null,
        topics: { connect: { slug: 'data' } },
        delegations: { create: { agencyId, agencyName: 'Diskominfotik Kota Blitar' } },
      },
    });
    const line = { agencyId, bodyHtml: '', updatedAt: at };
    const minutes = await tx.minutes.create({
      data: {
        agencyId,
        visitId: visit.id,
        state: over.state ?? 'approved',
        createdAt: at,
        items: {
          create: [
            {
              ...line,
              kind: 'discussion',
              position: 1,
              body: 'Pokja per domain.',
              indicators: { connect: { id: 'spbe-2020/i26' } },
              topics: { connect: [{ slug: 'data' }, { slug: 'ppid' }] },
            },
            { ...line, kind: 'decision', position: 2, body: 'Pokja dipertahankan.' },
            { ...line, kind: 'discussion', position: 3, body: 'Dihapus.', deletedAt: at },
          ],
        },
      },
      include: { items: { orderBy: { position: 'asc' } } },
    });
    return { visitId: visit.id, items: minutes.items.map(({ id }) => id) };
  });
}

/** A sink that keeps what it was given, or fails when told to. */
export function testLibrary(): LibrarySink & {
  records: Map<string, LibraryRecord>;
  fail: boolean;
} {
  const records = new Map<string, LibraryRecord>();
  const library = {
    records,
    fail: false,
    put: async (tx: unknown, record: LibraryRecord) => {
      await Promise.resolve(tx);
      if (library.fail) throw new Error('index broken');
      records.set(record.recordId, record);
    },
    remove: async (tx: unknown, _kind: string, recordId: string) => {
      await Promise.resolve(tx);
      if (library.fail) throw new Error('index broken');
      records.delete(recordId);
    },
  };
  return library;
}

/** A form with everything that review asks for. */
export const fullForm = {
  title: 'Pokja per domain',
  year: 2024,
  summary: 'Penilaian dibagi menurut domain.',
  problem: 'Bukti tersebar.',
  steps: '- Membentuk **Pokja**',
  results: 'Indeks naik.',
  obstacles: '',
  successFactors: '',
  howToCopy: '',
  topics: ['data'],
  indicators: ['spbe-2020/i20'],
};
