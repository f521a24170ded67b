/** What an item is about, by which a speaker is looked for. */
export interface Wanted {
  readonly indicators: readonly { readonly id: string; readonly aspectId: string }[];
  readonly topics: readonly string[];
  /** minutes from the start of the visit */
  readonly startOffset: number;
  readonly duration: number;
}

export interface KnownSpeaker {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly { readonly id: string; readonly aspectId: string }[];
  readonly topics: readonly string[];
  /** minutes that the speaker is booked in the days around the visit, this visit left out */
  readonly bookedMinutes: number;
  /** where else the speaker stands near this visit, in minutes from the visit's start */
  readonly busy: readonly {
    readonly from: number;
    readonly until: number;
    readonly visitNumber: string;
  }[];
}

/** Why a speaker stands where it stands in the list. */
export interface Suggestion {
  readonly speakerId: string;
  /** ids that item and speaker share */
  readonly indicators: readonly string[];
  /** wanted indicators of which the speaker knows a neighbour in the same aspect */
  readonly nearIndicators: readonly string[];
  readonly topics: readonly string[];
  readonly bookedMinutes: number;
  readonly busy: { readonly until: number; readonly visitNumber: string } | null;
}

/**
 * All speakers, the most fitting first: those who are free at that time before the others; then who
 * knows more of the wanted indicators, then of their aspects, then of the topics; then who has less
 * to do in these days; then by name.
 */
export function suggestSpeakers(wanted: Wanted, speakers: readonly KnownSpeaker[]): Suggestion[] {
  return speakers
    .map((speaker) => ({ name: speaker.name, suggestion: match(wanted, speaker) }))
    .toSorted(
      (a, b) =>
        compare(a.suggestion, b.suggestion) ||
        a.name.localeCompare(b.name, 'id') ||
        a.suggestion.speakerId.localeCompare(b.suggestion.speakerId),
    )
    .map(({ suggestion }) => suggestion);
}

function match(wanted: Wanted, speaker: KnownSpeaker): Suggestion {
  const known = new Set(speaker.indicators.map(({ id }) => id));
  const aspects = new Set(speaker.indicators.map(({ aspectId }) => aspectId));
  const topics = new Set(speaker.topics);
  const until = wanted.startOffset + wanted.duration;
  const busy = speaker.busy.find((each) => each.from < until && each.until > wanted.startOffset);
  return {
    speakerId: speaker.id,
    indicators: wanted.indicators.filter(({ id }) => known.has(id)).map(({ id }) => id),
    nearIndicators: wanted.indicators
      .filter(({ id, aspectId }) => !known.has(id) && aspects.has(aspectId))
      .map(({ id }) => id),
    topics: wanted.topics.filter((slug) => topics.has(slug)),
    bookedMinutes: speaker.bookedMinutes,
    busy: busy ? { until: busy.until, visitNumber: busy.visitNumber } : null,
  };
}

function compare(a: Suggestion, b: Suggestion): number {
  return (
    Number(a.busy !== null) - Number(b.busy !== null) ||
    b.indicators.length - a.indicators.length ||
    b.nearIndicators.length - a.nearIndicators.length ||
    b.topics.length - a.topics.length ||
    a.bookedMinutes - b.bookedMinutes
  );
}

/** True when something speaks for this speaker but time. */
export function fitsSubject({ indicators, nearIndicators, topics }: Suggestion): boolean {
  return indicators.length + nearIndicators.length + topics.length > 0;
}
