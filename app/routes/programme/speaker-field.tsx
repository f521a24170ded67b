import { Link } from '@remix-run/react';

import type { ProgrammeWriting } from '~/features/programme/programme-view.server';
import { at } from '~/features/programme/rules/agenda';
import {
  fitsSubject,
  suggestSpeakers,
  type Suggestion,
} from '~/features/programme/rules/suggest-speakers';
import { formatTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';
import { choiceProps, RadioGroup, type FieldLike } from '~/ui/form-field';

import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';

const SHOWN = 4;

/**
 * The speakers to choose from, the most fitting first, each with the reason. With JavaScript the order
 * follows what is ticked; without it, what the form was opened with. An item about nothing in particular
 * is about what its visit is about.
 */
export function SpeakerField({
  field,
  view,
  writing,
  wanted,
}: {
  field: FieldLike;
  view: ProgrammePageView;
  writing: ProgrammeWriting;
  wanted: {
    readonly topics: readonly string[];
    readonly indicators: readonly string[];
    readonly startOffset: number;
    readonly duration: number;
    readonly speakerId: string;
  };
}) {
  const t = useMessages(programmeMessages);
  const reasons = useReasons(view, writing);
  const { speakers, aspects } = writing;
  const isAbout = wanted.topics.length + wanted.indicators.length > 0;
  const { topics, indicators } = isAbout ? wanted : view.visit;
  const suggestions = suggestSpeakers(
    {
      topics,
      indicators: indicators.map((id) => ({ id, aspectId: aspects[id] ?? '' })),
      startOffset: wanted.startOffset,
      duration: Number.isFinite(wanted.duration) ? Math.max(1, wanted.duration) : 1,
    },
    speakers,
  );
  if (speakers.length === 0) {
    return (
      <div>
        <p className="font-semibold">{t.speaker}</p>
        <p className="text-sm text-muted">
          {t.noSpeakers}{' '}
          {view.mayManageSpeakers ? (
            <Link to="/workspace/speakers" className="link">
              {t.toSpeakers}
            </Link>
          ) : null}
        </p>
      </div>
    );
  }
  // The chosen one stays in sight wherever it stands.
  const isShown = ({ speakerId }: Suggestion, index: number) =>
    index < SHOWN || speakerId === wanted.speakerId;
  const option = (suggestion: Suggestion) => {
    const speaker = speakers.find(({ id }) => id === suggestion.speakerId);
    return {
      value: suggestion.speakerId,
      label: [speaker?.name, speaker?.positionTitle].filter(Boolean).join(', '),
      hint: reasons(suggestion),
    };
  };
  const rest = suggestions.filter((each, index) => !isShown(each, index));
  const props = { ...choiceProps(field), defaultValue: wanted.speakerId, required: false };
  return (
    <div className="space-y-3">
      <RadioGroup
        {...props}
        label={t.speaker}
        hint={t.speakerHint}
        options={[{ value: '', label: t.noSpeaker }, ...suggestions.filter(isShown).map(option)]}
      />
      {rest.length > 0 ? (
        <Fold title={t.otherSpeakers} aside={String(rest.length)}>
          <RadioGroup
            {...props}
            id={`${field.id}-rest`}
            errors={undefined}
            label={<span className="sr-only">{t.otherSpeakers}</span>}
            options={rest.map(option)}
          />
        </Fold>
      ) : null}
    </div>
  );
}

/** "Menguasai I26 Manajemen Pengetahuan · bebas pada jam ini · 120 menit tugas lain" */
function useReasons(view: ProgrammePageView, writing: ProgrammeWriting) {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  const indicatorNames = new Map(
    writing.options.frameworks.flatMap(({ groups }) =>
      groups.flatMap((group) => group.indicators.map(({ id, label }) => [id, label] as const)),
    ),
  );
  const topicNames = new Map(writing.options.topics.map(({ slug, name }) => [slug, name]));
  const named = (ids: readonly string[], names: ReadonlyMap<string, string>) =>
    ids.map((id) => names.get(id) ?? id).join(', ');
  const startsAt = new Date(view.visit.startsAt);
  return (suggestion: Suggestion): string => {
    const { indicators, nearIndicators, topics, bookedMinutes, busy } = suggestion;
    const parts = [
      indicators.length > 0 ? t.knows(named(indicators, indicatorNames)) : '',
      nearIndicators.length > 0 ? t.near(named(nearIndicators, indicatorNames)) : '',
      topics.length > 0 ? t.topics(named(topics, topicNames)) : '',
      busy
        ? t.busy(busy.visitNumber, formatTime(locale, at(startsAt, busy.until), view.visit.zone))
        : t.free,
      t.load(bookedMinutes),
    ].filter(Boolean);
    const text = parts.join(' · ');
    return fitsSubject(suggestion) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  };
}
