import type { FieldMetadata } from '@conform-to/react';

import type { Lesson, Lessons } from '~/features/library/lessons.server';
import { TRIP_CHOICES, type TripChoice } from '~/features/visits/rules/request-form';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Button } from '~/ui/button';
import { ExampleBadge } from '~/ui/example-badge';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, RadioGroup } from '~/ui/form-field';
import { Section } from '~/ui/page';

import { requestMessages } from './request-messages';

const ID = 'pelajaran';

/** Is the trip needed: what the library already holds on the chosen subjects, and the offer to meet online. */
export function TripPart({
  found,
  choice,
  shownBefore,
}: {
  /** undefined while nothing was asked */
  found: Lessons | undefined;
  choice: FieldMetadata<TripChoice | undefined>;
  /** what an earlier try counted, where the list itself did not come back */
  shownBefore: string | undefined;
}) {
  const t = useMessages(requestMessages);
  const lessons = found?.lessons ?? [];
  const total = found?.total ?? 0;
  return (
    <Section id={ID} title={t.tripSection} lead={t.tripWhy}>
      <input
        type="hidden"
        name="lessonsShown"
        value={found ? lessons.length : (shownBefore ?? 0)}
      />
      <p aria-live="polite" className="max-w-read">
        {found === undefined
          ? t.tripEmpty
          : total === 0
            ? t.tripNone
            : `${t.tripFound(total)} ${total > lessons.length ? t.tripFirst(lessons.length) : ''}`}
      </p>
      {/* Where scripts run the list follows the choices by itself. */}
      <noscript>
        <Button
          type="submit"
          name="intent"
          value="lessons"
          formNoValidate
          formAction={`#${ID}`}
          className="mt-4"
        >
          {t.tripLook}
        </Button>
      </noscript>
      {lessons.length > 0 ? (
        <ul className="mt-4 max-w-read divide-y divide-line rounded-md border border-line bg-surface">
          {lessons.map((lesson) => (
            <li key={lesson.url}>
              <LessonLine lesson={lesson} />
            </li>
          ))}
        </ul>
      ) : null}
      <FieldStack>
        <RadioGroup
          label={t.tripChoice}
          {...fieldProps(choice)}
          required={false}
          className="mt-6"
          options={TRIP_CHOICES.map((value) => ({ value, label: t[value] }))}
        />
      </FieldStack>
    </Section>
  );
}

/** Opens beside the form, in which something may be typed already. */
function LessonLine({ lesson }: { lesson: Lesson }) {
  const t = useMessages(requestMessages);
  const { kind, url, title, cityName, year, isOwn, isExample } = lesson;
  return (
    <div className="px-4 py-3 wrap-anywhere">
      <a
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        className="flex min-h-11 items-center font-semibold text-brick underline sm:min-h-0"
      >
        <span>
          {title} <span className="font-normal">{t.newTab}</span>
        </span>
      </a>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        {`${kind === 'practice' ? t.practice : t.minutes} · ${cityName} · ${year}`}
        {isOwn ? <Badge tone="good">{t.ofHost}</Badge> : null}
        {isExample ? <ExampleBadge /> : null}
      </p>
    </div>
  );
}
