import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';
import { CheckboxGroup, many, type FieldLike, type FieldValue } from '~/ui/form-field';

import type { SubjectOptions } from './subject-options.server';

const messages = catalogue({
  id: {
    topics: 'Topik',
    topicsHint: 'Centang semua yang sesuai.',
    indicators: (framework: string) => `Indikator ${framework}`,
    chosen: (count: number) => (count === 0 ? 'boleh dikosongkan' : `${count} dipilih`),
  },
  en: {
    topics: 'Topics',
    topicsHint: 'Tick all that fit.',
    indicators: (framework) => `Indicators of ${framework}`,
    chosen: (count) => (count === 0 ? 'optional' : `${count} chosen`),
  },
});

/** Topics to tick, and the indicators of each framework folded below them. */
export function SubjectPicker({
  options,
  topics,
  indicators,
}: {
  options: SubjectOptions;
  topics: FieldLike;
  indicators: FieldLike;
}) {
  const t = useMessages(messages);
  const chosen = many(indicators.initialValue as FieldValue | undefined);
  return (
    <div className="space-y-4">
      <CheckboxGroup
        id={topics.id}
        name={topics.name}
        label={t.topics}
        hint={t.topicsHint}
        errors={topics.errors ? [...topics.errors] : undefined}
        defaultValue={topics.initialValue as FieldValue | undefined}
        options={options.topics.map(({ slug, name }) => ({ value: slug, label: name }))}
        className="[&>div:last-child]:sm:columns-2 [&>div:last-child]:lg:columns-3"
      />
      {options.frameworks.map((framework) => {
        const ids = framework.groups.flatMap((group) => group.indicators.map(({ id }) => id));
        const count = ids.filter((id) => chosen.includes(id)).length;
        return (
          <Fold
            key={framework.id}
            title={t.indicators(framework.name)}
            aside={t.chosen(count)}
            open={count > 0}
          >
            <div className="space-y-6 pt-1">
              {framework.groups.map((group) => (
                <CheckboxGroup
                  key={group.title}
                  id={`${indicators.id}-${group.indicators[0]?.id ?? group.title}`}
                  name={indicators.name}
                  label={group.title}
                  defaultValue={[...chosen]}
                  options={group.indicators.map(({ id, label }) => ({ value: id, label }))}
                  className="[&>div:last-child]:lg:columns-2"
                />
              ))}
            </div>
          </Fold>
        );
      })}
    </div>
  );
}
