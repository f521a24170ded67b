const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^(dprd|dewan)\b/i, 'Ketua'],
  [
    /^(dinas|dis[a-z]+|din[a-z]+|badan|kantor|bagian|biro|satuan|balai|upt|bappe[a-z]+)\b/i,
    'Kepala',
  ],
];

/** Whom a letter to an agency addresses: "Kepala Dinas …", "Ketua DPRD …", or else "Pimpinan …". */
export function headOf(agencyName: string): string {
  const [, head = 'Pimpinan'] = HEADS.find(([pattern]) => pattern.test(agencyName)) ?? [];
  return `${head} ${agencyName}`;
}
