/**
 * A NIP as it is printed, in groups of birth date, start of service, sex and serial (Perka BKN
 * 22/2007): "198609262015051001", "19860926.201505.1.001" and the like become
 * "19860926 201505 1 001". What is not 18 digits is given back unchanged.
 */
export function formatCivilServantNumber(text: string): string {
  const digits = text.replace(/[\s.-]/g, '');
  const groups = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return groups ? groups.slice(1).join(' ') : text;
}
