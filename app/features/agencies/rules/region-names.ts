import type { Region } from './region';

// Apart from the schema of a region: public pages show names and need not load a validator.

/** "Provinsi Jawa Timur", "Kota Blitar": unmistakable out of context. */
export function regionFullName(region: Pick<Region, 'kind' | 'name'>): string {
  return region.kind === 'provinsi' ? `Provinsi ${region.name}` : region.name;
}

/** The name without its kind: "Kota Administrasi Jakarta Pusat" is "Jakarta Pusat". */
export function regionBaseName(region: Pick<Region, 'name'>): string {
  return region.name.replace(/^(Kabupaten|Kota) (Administrasi )?/, '');
}

/** "Pemerintah Kota Blitar", "Pemerintah Provinsi Jawa Timur" */
export function localGovernmentName(region: Pick<Region, 'kind' | 'name'>): string {
  return `Pemerintah ${regionFullName(region)}`;
}
