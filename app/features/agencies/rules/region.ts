import { z } from 'zod';

import { readCsv } from '~/platform/csv/read-csv';
import { TIME_ZONES } from '~/platform/languages/format';

/**
 * Kemendagri code, always text: "35" a province, "35.76" a kabupaten or kota. BPS codes look alike
 * and name other regions; they never go into this type.
 */
export const regionCodeSchema = z.string().regex(/^\d{2}(\.\d{2})?$/, 'regionCode');
export type RegionCode = z.infer<typeof regionCodeSchema>;

export const REGION_KINDS = ['provinsi', 'kabupaten', 'kota'] as const;
export const regionKindSchema = z.enum(REGION_KINDS);
export type RegionKind = z.infer<typeof regionKindSchema>;

/**
 * `name` is as the decree writes it: "Jawa Timur", "Kabupaten Malang", "Kota Administrasi Jakarta
 * Pusat". A province is its own `provinceCode`. Zones go by province (Keppres 41/1987).
 */
export const regionSchema = z
  .object({
    code: regionCodeSchema,
    name: z.string().min(1),
    kind: regionKindSchema,
    provinceCode: z.string().regex(/^\d{2}$/),
    timeZone: z.enum(TIME_ZONES),
  })
  .refine((region) => (region.kind === 'provinsi') === (region.code.length === 2), 'kindOfCode')
  .refine((region) => region.code.startsWith(region.provinceCode), 'provinceOfCode');
export type Region = z.infer<typeof regionSchema>;

const REGION_COLUMNS = ['code', 'name', 'kind', 'province_code', 'time_zone'] as const;

/**
 * The regions of prisma/data/regions.csv, in its order.
 * @throws ZodError or Error on a wrong row, a repeated code or a province that is not listed
 */
export function readRegions(csv: string): Region[] {
  const regions = readCsv(csv, REGION_COLUMNS).map((row) =>
    regionSchema.parse({
      code: row.code,
      name: row.name,
      kind: row.kind,
      provinceCode: row.province_code,
      timeZone: row.time_zone,
    }),
  );
  const codes = new Set(regions.map((region) => region.code));
  if (codes.size !== regions.length) throw new Error('a region code is listed twice');
  const lost = regions.find((region) => !codes.has(region.provinceCode));
  if (lost) throw new Error(`region ${lost.code} has no province`);
  return regions;
}

/** Old code to new code: 26 Papua codes moved when four provinces were made. */
export type ChangedCodes = ReadonlyMap<RegionCode, RegionCode>;

export function readChangedCodes(csv: string): ChangedCodes {
  return new Map(
    readCsv(csv, ['old_code', 'new_code', 'name']).map((row) => [
      regionCodeSchema.parse(row.old_code),
      regionCodeSchema.parse(row.new_code),
    ]),
  );
}

/** The code that a region has today: "91.01" (Merauke) is "93.01"; any other code stays. */
export function currentRegionCode(code: RegionCode, changed: ChangedCodes): RegionCode {
  return changed.get(code) ?? code;
}
