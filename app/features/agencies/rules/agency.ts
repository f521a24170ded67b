import { z } from 'zod';

import { type Region, regionCodeSchema } from './region';
import { localGovernmentName, regionBaseName, regionFullName } from './region-names';
import { foldWords } from './region-words';

/**
 * localGovernment: the body that has an index, one per region; localAgency: a department of one
 * (Diskominfo); other: a ministry, a campus, DPRD, a private party.
 */
export const AGENCY_KINDS = ['localGovernment', 'localAgency', 'other'] as const;
export const agencyKindSchema = z.enum(AGENCY_KINDS);
export type AgencyKind = z.infer<typeof agencyKindSchema>;

const text = (limit: number) => z.string().trim().min(1, 'required').max(limit, `tooLong|${limit}`);

/**
 * The names of an agency. Departments of one trade are called differently everywhere
 * (Diskominfotik, Diskominfosantik, Dinkominfo), hence the short name and the aliases.
 */
export const agencyNamesSchema = z.object({
  kind: agencyKindSchema,
  officialName: text(200),
  shortName: text(60),
  aliases: z.array(text(100)).max(20, 'tooMany|20'),
  regionCode: regionCodeSchema.nullable(),
});
export type AgencyNames = z.infer<typeof agencyNamesSchema>;

/**
 * A guest agency in one line, for registers and letters: "Diskominfo, Kota Blitar". The region is
 * left out when the name already says it, the kind included where two regions share the name.
 */
export function guestAgencyLabel(agency: {
  name: string;
  region: Pick<Region, 'kind' | 'name'> | null;
}): string {
  const name = agency.name.trim();
  if (!agency.region) return name;
  const region = regionFullName(agency.region);
  if (name === '') return localGovernmentName(agency.region);
  return saysRegion(name, agency.region) ? name : `${name}, ${region}`;
}

function saysRegion(name: string, region: Pick<Region, 'kind' | 'name'>): boolean {
  const said = ` ${foldWords(name).join(' ')} `;
  const full = [regionFullName(region), `${region.kind} ${regionBaseName(region)}`];
  const short = { kota: ['pemkot'], kabupaten: ['pemkab', 'kab'], provinsi: ['pemprov', 'prov'] };
  return [...full, ...short[region.kind].map((kind) => `${kind} ${regionBaseName(region)}`)].some(
    (form) => said.includes(` ${foldWords(form).join(' ')} `),
  );
}
