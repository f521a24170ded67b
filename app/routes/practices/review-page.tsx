import { MaskNotice } from '~/features/practices/mask-notice';
import type { PracticeEditView } from '~/features/practices/practice-edit-view.server';
import { PracticeText } from '~/features/practices/practice-text';
import { useMessages } from '~/platform/languages/use-messages';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';

import { editPracticeMessages } from './edit-practice-messages';
import { PublishedPanel } from './published-panel';
import { ReviewPanel } from './review-panel';
import { reviewMessages } from './review-messages';

/** A text that stands still: what can be decided about it, then the text as it is or will be read. */
export function ReviewPage({ view }: { view: PracticeEditView }) {
  const t = useMessages(reviewMessages);
  const texts = useMessages(editPracticeMessages);
  const listed = (labels: readonly string[]) =>
    labels.length > 0 ? labels.join(' · ') : texts.none;
  return (
    <>
      {view.state === 'draft' ? <Notice>{texts.readOnly}</Notice> : null}
      <MaskNotice places={view.masked} isReview={view.state === 'inReview'} />
      {view.state === 'inReview' ? <ReviewPanel view={view} /> : null}
      {view.state === 'published' ? <PublishedPanel view={view} /> : null}
      <Section title={t.text} id="text">
        {view.summary === '' ? null : <p className="mb-6 max-w-read text-lg">{view.summary}</p>}
        <DefinitionList
          className="mb-8"
          items={[
            { term: texts.year, value: view.year },
            { term: texts.topics, value: listed(view.topics.map(({ name }) => name)) },
            { term: texts.indicators, value: listed(view.indicators.map(({ label }) => label)) },
          ]}
        />
        <PracticeText html={view.html} />
      </Section>
    </>
  );
}
