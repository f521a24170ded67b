import type { LetterBlock } from '../rules/letter-block';
import { drawRow } from './letter-head.server';
import { BODY, lineHeight, SHEET, WIDTH, type PageFlow } from './page-flow.server';

const INDENT = 36;
const AFTER = 6;
/** Lines of the body that stay with the signature: it never stands on a page alone. */
const TAIL = 2;

/** @param foot points that what follows the body takes; it stays with the body's last lines */
export function drawBody(flow: PageFlow, blocks: readonly LetterBlock[], foot: number): void {
  const after = AFTER + foot;
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    switch (block.type) {
      case 'paragraph':
        drawParagraph(flow, block.text, {
          tail: next ? (next.type === 'paragraph' ? 0 : 2 * lineHeight(BODY)) : after,
          isLast: next === undefined,
        });
        break;
      case 'rows':
        drawRows(flow, block.rows, next ? 0 : after);
        break;
      case 'list':
        drawList(flow, block.items, next ? 0 : after);
        break;
    }
    flow.y += AFTER;
  });
}

function drawParagraph(
  flow: PageFlow,
  text: string,
  { tail, isLast }: { tail: number; isLast: boolean },
): void {
  const lines = flow.type.lines(text, BODY, WIDTH, INDENT);
  const height = lineHeight(BODY);
  // A short last paragraph stays whole; of a long one the last lines go with what follows.
  const kept = isLast && lines.length <= 2 * TAIL ? lines.length : Math.min(TAIL, lines.length);
  const element = flow.part('P');
  lines.forEach((line, i) => {
    const left = lines.length - i;
    if (left === kept) flow.room(kept * height + tail);
    else if (i === 0) flow.room(Math.min(TAIL, lines.length) * height);
    else if (left > kept) flow.room(height);
    const indent = i === 0 ? INDENT : 0;
    element.add(() => {
      flow.type.draw(line, BODY, SHEET.left + indent, flow.y, WIDTH - indent);
    });
    flow.y += height;
  });
  element.end();
}

function drawRows(
  flow: PageFlow,
  rows: readonly { label: string; value: string }[],
  foot: number,
): void {
  const x = SHEET.left + INDENT;
  const widest = Math.max(...rows.map(({ label }) => flow.type.widthOf(label, BODY)));
  const value = x + Math.min(widest, WIDTH / 3) + 18;
  rows.forEach((row, i) => {
    if (i === rows.length - 1) flow.room(lineHeight(BODY) + foot);
    drawRow(flow, { label: row.label, text: row.value, style: BODY, x, value, right: SHEET.right });
  });
}

function drawList(flow: PageFlow, items: readonly string[], foot: number): void {
  const list = flow.part('L');
  const x = SHEET.left + INDENT;
  const text = x + 20;
  items.forEach((item, i) => {
    const element = flow.part('LI', list);
    const body = flow.part('LBody', element);
    const lines = flow.type.lines(item, BODY, SHEET.right - text);
    flow.room(
      Math.min(TAIL, lines.length) * lineHeight(BODY) + (i === items.length - 1 ? foot : 0),
    );
    lines.forEach((line, n) => {
      if (n > 0) flow.room(lineHeight(BODY));
      body.add(() => {
        if (n === 0) flow.type.draw(flow.oneLine(`${i + 1}. `, BODY), BODY, x, flow.y);
        flow.type.draw(line, BODY, text, flow.y, SHEET.right - text);
      });
      flow.y += lineHeight(BODY);
    });
    element.end();
  });
  list.end();
}
