/** A line of the usual programme: how much of the visit it takes, and the least that makes sense. */
interface Part {
  readonly title: string;
  readonly share: number;
  readonly least: number;
  /** left out first when the visit is short */
  readonly optional?: true;
}

/**
 * What happens at such a visit, in its order (domain.md, 3.6). The words go into the programme, which
 * is written in Indonesian whatever the language of the screen is.
 */
const PARTS: readonly Part[] = [
  { title: 'Registrasi', share: 10, least: 5 },
  { title: 'Pembukaan dan sambutan tuan rumah', share: 10, least: 5 },
  { title: 'Sambutan tamu', share: 10, least: 5 },
  { title: 'Paparan', share: 50, least: 10 },
  { title: 'Tanya jawab', share: 40, least: 10 },
  { title: 'Demo atau tinjauan', share: 25, least: 10, optional: true },
  { title: 'Penutupan dan foto bersama', share: 10, least: 5 },
  { title: 'Penandatanganan SPPD', share: 10, least: 5 },
];

const STEP = 5;

export interface TemplateItem {
  readonly title: string;
  readonly duration: number;
}

/**
 * The usual programme for a visit of this length: steps of five minutes, together exactly as long as
 * the visit. A visit that is too short for all of it leaves out the tour, and one shorter than the
 * least of the rest gets that least, which is said to be too long.
 */
export function usualProgramme(visitMinutes: number): TemplateItem[] {
  const all = least(PARTS) <= visitMinutes ? PARTS : PARTS.filter((part) => !part.optional);
  const shares = all.reduce((sum, { share }) => sum + share, 0);
  const items = all.map(({ title, share, least: smallest }) => ({
    title,
    smallest,
    duration: Math.max(smallest, Math.round((visitMinutes * share) / shares / STEP) * STEP),
  }));
  // What rounding left goes to the longest; what it took too much is taken from the longest.
  let rest = visitMinutes - items.reduce((sum, { duration }) => sum + duration, 0);
  while (rest !== 0) {
    const byLength = items.toSorted((a, b) => b.duration - a.duration);
    const longest = rest > 0 ? byLength[0] : byLength.find((item) => item.duration > item.smallest);
    if (!longest) break;
    const step = rest > 0 ? rest : Math.max(rest, -STEP, longest.smallest - longest.duration);
    longest.duration += step;
    rest -= step;
  }
  return items.map(({ title, duration }) => ({ title, duration }));
}

const least = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.least, 0);
