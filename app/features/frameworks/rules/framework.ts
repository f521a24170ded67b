import { z } from 'zod';

import { MAX_SCORE, MIN_SCORE, WHOLE_WEIGHT } from './bounds';

/** "spbe-2020": new frameworks arrive as data, so the type is a pattern and not a closed list. */
export const frameworkIdSchema = z.string().regex(/^[a-z]+-\d{4}$/, 'frameworkId');

const weight = z.int().min(1).max(WHOLE_WEIGHT);
const number = z.int().min(1).max(999);
const name = z.string().trim().min(1);

/** The scale that an indicator's maturity levels are named on. */
export const scaleSchema = z.enum(['process', 'service']);
export type Scale = z.infer<typeof scaleSchema>;

/** `min` is the inclusive lower bound in hundredths of an index point. */
export const predicateSchema = z.object({ name, min: z.int().min(MIN_SCORE).max(MAX_SCORE) });
export type Predicate = z.infer<typeof predicateSchema>;

/** `label` is the second name that Pemdi prints beside a level; SPBE has none. */
export const maturityLevelSchema = z.object({
  scale: scaleSchema,
  level: z.int().min(1).max(5),
  name,
  label: name.nullable(),
});
export type MaturityLevel = z.infer<typeof maturityLevelSchema>;

export const domainSchema = z.object({ number, name, weight });
export type Domain = z.infer<typeof domainSchema>;

/** `domainNumber` is null in a framework without a domain layer (Pemdi). */
export const aspectSchema = z.object({ number, domainNumber: number.nullable(), name, weight });
export type Aspect = z.infer<typeof aspectSchema>;

export const indicatorSchema = z.object({
  number,
  aspectNumber: number,
  name,
  weight,
  scale: scaleSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/**
 * One version of the national assessment, flat: children name their parent by number.
 * `domains` is empty when there is no domain layer. All lists are empty for a framework of which
 * only the name is kept (spbe-2018): its scores have no predicate and compare with nothing.
 */
export const frameworkSchema = z.object({
  id: frameworkIdSchema,
  name,
  indexName: name,
  regulation: name,
  repealedBy: name.nullable(),
  yearFrom: z.int().min(2000).max(2100),
  yearTo: z.int().min(2000).max(2100).nullable(),
  predicates: z.array(predicateSchema),
  levels: z.array(maturityLevelSchema),
  domains: z.array(domainSchema),
  aspects: z.array(aspectSchema),
  indicators: z.array(indicatorSchema),
});
export type Framework = z.infer<typeof frameworkSchema>;

/** False for a framework of which only the name is known. */
export function hasStructure(framework: Pick<Framework, 'indicators'>): boolean {
  return framework.indicators.length > 0;
}
