import { z } from 'zod';

import { structureErrors } from './check-framework';
import { type Framework, frameworkSchema, scaleSchema } from './framework';

// The file nests children in their parents and leaves out what a framework does not have; the rest
// of the program sees one flat shape.
const indicatorInFile = z.object({
  number: z.int(),
  name: z.string(),
  weight: z.int(),
  scale: scaleSchema.default('process'),
});
const aspectInFile = z.object({
  number: z.int(),
  name: z.string(),
  weight: z.int(),
  indicators: z.array(indicatorInFile),
});
const domainInFile = z.object({
  number: z.int(),
  name: z.string(),
  weight: z.int(),
  aspects: z.array(aspectInFile),
});
const levelInFile = z.object({ level: z.int(), name: z.string(), label: z.string().optional() });
const headInFile = z.object({
  id: z.string(),
  name: z.string(),
  indexName: z.string(),
  regulation: z.string(),
  years: z.object({ from: z.int(), to: z.int().nullable() }),
  repealedBy: z.string().nullable(),
});
const bodyInFile = headInFile.extend({
  maturityLevels: z.object({
    process: z.array(levelInFile),
    service: z.array(levelInFile).default([]),
  }),
  predicates: z.array(z.object({ name: z.string(), min: z.int() })),
});
const withDomains = bodyInFile.extend({ domains: z.array(domainInFile).min(1) });
const withoutDomains = bodyInFile.extend({ domains: z.null(), aspects: z.array(aspectInFile) });

const fileSchema = z.object({ frameworks: z.array(z.union([withDomains, withoutDomains])) });
const namesFileSchema = z.object({ frameworks: z.array(headInFile) });

type BodyInFile = z.infer<typeof withDomains> | z.infer<typeof withoutDomains>;
type AspectInFile = z.infer<typeof aspectInFile>;

/**
 * The frameworks of prisma/data, oldest first.
 * @param structured parsed frameworks.json
 * @param namesOnly parsed frameworks-not-comparable.json
 * @throws ZodError on a wrong shape; Error that lists every broken sum, number or reference
 */
export function readFrameworks(structured: unknown, namesOnly: unknown): Framework[] {
  const full = fileSchema.parse(structured).frameworks.map(flatten);
  const names = namesFileSchema.parse(namesOnly).frameworks.map((head) => ({
    ...headOf(head),
    predicates: [],
    levels: [],
    domains: [],
    aspects: [],
    indicators: [],
  }));
  const frameworks = z.array(frameworkSchema).parse([...names, ...full]);

  const errors = full.flatMap(structureErrors);
  const ids = frameworks.map((framework) => framework.id);
  if (new Set(ids).size !== ids.length) errors.push(`a framework id is used twice: ${ids.join()}`);
  if (errors.length > 0) throw new Error(`Framework data is wrong:\n${errors.join('\n')}`);

  return frameworks.toSorted((a, b) => a.yearFrom - b.yearFrom);
}

function headOf(head: z.infer<typeof headInFile>) {
  return {
    id: head.id,
    name: head.name,
    indexName: head.indexName,
    regulation: head.regulation,
    repealedBy: head.repealedBy,
    yearFrom: head.years.from,
    yearTo: head.years.to,
  };
}

function flatten(source: BodyInFile): Framework {
  const { process, service } = source.maturityLevels;
  const aspects: { domainNumber: number | null; aspect: AspectInFile }[] =
    source.domains === null
      ? source.aspects.map((aspect) => ({ domainNumber: null, aspect }))
      : source.domains.flatMap((domain) =>
          domain.aspects.map((aspect) => ({ domainNumber: domain.number, aspect })),
        );

  return {
    ...headOf(source),
    predicates: source.predicates.toSorted((a, b) => b.min - a.min),
    levels: [
      ...process.map((level) => ({ scale: 'process' as const, ...level })),
      ...service.map((level) => ({ scale: 'service' as const, ...level })),
    ].map((level) => ({ ...level, label: level.label ?? null })),
    domains: (source.domains ?? []).map(({ number, name, weight }) => ({ number, name, weight })),
    aspects: aspects.map(({ domainNumber, aspect: { number, name, weight } }) => ({
      number,
      domainNumber,
      name,
      weight,
    })),
    indicators: aspects.flatMap(({ aspect }) =>
      aspect.indicators.map((indicator) => ({ ...indicator, aspectNumber: aspect.number })),
    ),
  };
}
