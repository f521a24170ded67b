/** A region as people say it: "Kota Blitar", "Provinsi Jawa Timur". */
export const regionLabel = ({ kind, name }: { kind: string; name: string }): string =>
  kind === 'provinsi' && !name.startsWith('Provinsi') ? `Provinsi ${name}` : name;
