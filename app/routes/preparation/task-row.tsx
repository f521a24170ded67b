import { Form } from '@remix-run/react';

import type { PreparationView, TaskView } from '~/features/preparation/preparation-view.server';
import { areaNames } from '~/features/preparation/rules/checklist';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';

import { preparationTexts } from './preparation-texts';

/** One task: what, who, until when, and the button that ticks it off or opens it again. */
export function TaskRow({
  task,
  visit,
  canEdit,
}: {
  task: TaskView;
  visit: PreparationView['visit'];
  canEdit: boolean;
}) {
  const t = useMessages(preparationTexts);
  const areas = useMessages(areaNames);
  const locale = useLocale();
  const { title, isDone, isOverdue } = task;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-1 basis-64 wrap-anywhere">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{title}</span>
          {isDone ? <Badge tone="good">{t.done}</Badge> : null}
          {isOverdue ? <Badge tone="bad">{t.overdue}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {areas[task.area]} · {task.owner || t.nobody}
        </p>
        <p className="text-sm text-muted">
          {t.due(formatDateTime(locale, task.dueAt, visit.zone))}
        </p>
        {task.note ? <p className="mt-1 max-w-read whitespace-pre-line">{task.note}</p> : null}
      </div>
      {canEdit ? (
        <div className="flex flex-wrap gap-2">
          <Form method="post">
            <input type="hidden" name="intent" value={isDone ? 'open' : 'done'} />
            <input type="hidden" name="taskId" value={task.id} />
            <input type="hidden" name="version" value={task.version} />
            <SubmitButton
              variant={isDone ? 'quiet' : 'secondary'}
              aria-label={isDone ? t.openLabel(title) : t.tickLabel(title)}
            >
              {isDone ? t.open : t.tick}
            </SubmitButton>
          </Form>
          <ButtonLink
            to={`?edit=${task.id}#form`}
            variant="quiet"
            aria-label={t.changeLabel(title)}
          >
            {t.change}
          </ButtonLink>
        </div>
      ) : null}
    </li>
  );
}
