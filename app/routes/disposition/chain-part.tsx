import { Form } from '@remix-run/react';

import { ChainTree } from '~/features/disposition/chain-tree';
import type { ChainView, Turn } from '~/features/disposition/chain-view.server';
import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { titleInCapacity } from '~/features/disposition/rules/deputy';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';

import { useFormReply } from '../form-reply';
import { AnswerForm, PassOnForm, StartForm, useStepReply } from './disposition-forms';
import { RecordForm } from './record-form';

/** The chain on a request, with what is the reader's turn. Its forms go to the chain's own page. */
export function ChainPart({ chain }: { chain: ChainView }) {
  const t = useMessages(dispositionMessages);
  const action = `/workspace/requests/${chain.requestId}/disposition`;
  const starting = useFormReply('start');
  const recording = useFormReply('record');
  const { dispositions, turns } = chain;
  return (
    <div className="space-y-6">
      {chain.ended && dispositions.length > 0 ? <Notice tone="info">{t.ended}</Notice> : null}
      {turns
        .filter(({ by }) => by === 'own')
        .map((turn) => (
          <TurnCard key={turn.stepId} turn={turn} chain={chain} action={action} />
        ))}
      {dispositions.length === 0 ? (
        <p className="text-muted">{t.none}</p>
      ) : (
        <ChainTree
          dispositions={dispositions}
          zone={chain.zone}
          actions={(given) =>
            given.mayTakeBack ? (
              <Form
                method="post"
                action={action}
                className="mt-2 flex flex-wrap items-center gap-x-3 no-print"
              >
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="dispositionId" value={given.id} />
                <SubmitButton variant="quiet" size="small" className="-ms-3">
                  {t.takeBack}
                </SubmitButton>
                <span className="text-sm text-muted">{t.takeBackWhy}</span>
              </Form>
            ) : null
          }
        />
      )}
      {turns
        .filter(({ by }) => by === 'paper')
        .map((turn) => (
          <PaperTurn key={turn.stepId} turn={turn} action={action} />
        ))}
      {chain.mayStart ? (
        <Fold
          title={dispositions.length === 0 ? t.start : t.startMore}
          open={starting !== undefined}
          id="beri-disposisi"
          className="no-print"
        >
          <StartForm
            action={action}
            people={chain.people}
            nature={chain.nature}
            today={chain.today}
          />
        </Fold>
      ) : null}
      {chain.mayRecord ? (
        <Fold title={t.recordTitle} open={recording !== undefined} className="no-print">
          <RecordForm
            action={action}
            people={chain.everybody}
            parents={turns.filter(({ by }) => by === 'paper')}
            nature={chain.nature}
            today={chain.today}
          />
        </Fold>
      ) : null}
    </div>
  );
}

function TurnCard({ turn, chain, action }: { turn: Turn; chain: ChainView; action: string }) {
  const t = useMessages(dispositionMessages);
  const passing = useStepReply('passOn', turn.stepId);
  const locale = useLocale();
  const post = turn.capacity ? titleInCapacity(turn.capacity, turn.title ?? '') : '';
  return (
    <Card as="section" className="border-s-4 border-s-brick no-print">
      <h3 className="text-lg font-semibold">{post ? t.turnFor(post) : t.yourTurn}</h3>
      <p className="text-sm text-muted">
        {t.from(turn.given.fromName)}
        {turn.given.dueOn ? ` · ${t.due(formatDay(locale, turn.given.dueOn))}` : ''}
      </p>
      <p className="mt-2 mb-6 max-w-read font-medium whitespace-pre-line">
        {turn.given.instruction}
      </p>
      <AnswerForm action={action} step={turn} />
      <Fold title={t.passOnTitle} open={passing !== undefined} className="mt-6">
        <PassOnForm
          action={action}
          step={turn}
          people={turn.people}
          nature={turn.given.nature}
          today={chain.today}
        />
      </Fold>
    </Card>
  );
}

/** Somebody without an account answered on paper: the secretariat writes it down. */
function PaperTurn({ turn, action }: { turn: Turn; action: string }) {
  const t = useMessages(dispositionMessages);
  const answering = useStepReply('answer', turn.stepId);
  return (
    <Fold title={t.turnPaper(turn.name)} open={answering !== undefined} className="no-print">
      <AnswerForm action={action} step={turn} />
    </Fold>
  );
}
