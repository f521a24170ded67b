import type { LetterContent } from '../rules/letter-content';
import { BODY, HALF, lineHeight, SHEET, STRONG, WIDTH, type PageFlow } from './page-flow.server';
import type { Style } from './typesetter.server';

const LOGO = { width: 62, height: 74 } as const;
const LOGO_ROOM = 76;

const GOVERNMENT: Style = { weight: 'regular', size: 14 };
const OFFICE: Style = { weight: 'bold', size: 16 };
const ADDRESS: Style = { weight: 'regular', size: 10 };

/** Kop surat: the coat of arms at the left, names and address in the middle, a double rule below. */
export function drawLetterhead(
  flow: PageFlow,
  letterhead: LetterContent['letterhead'],
  logo: Buffer | null,
): void {
  const top = flow.y;
  if (logo) {
    flow.figure('Lambang daerah', () => {
      flow.doc.image(logo, SHEET.left, top, {
        fit: [LOGO.width, LOGO.height],
        align: 'center',
        valign: 'center',
      });
    });
  }
  const left = SHEET.left + (logo ? LOGO_ROOM : 0);
  const width = SHEET.right - left;
  const element = flow.part('P');
  for (const [text, style] of [
    [letterhead.governmentName, GOVERNMENT],
    [letterhead.officeName, OFFICE],
    [letterhead.address, ADDRESS],
    [letterhead.contactLine, ADDRESS],
  ] as const) {
    if (text === '') continue;
    for (const line of flow.type.lines(text, style, width)) {
      element.add(() => {
        flow.type.draw(line, style, left + (width - line.width) / 2, flow.y);
      });
      flow.y += lineHeight(style);
    }
  }
  element.end();
  flow.y = Math.max(flow.y, top + (logo ? LOGO.height : 0)) + 6;
  flow.decoration(() => {
    for (const [offset, thickness] of [
      [0, 2.25],
      [3, 0.75],
    ] as const) {
      flow.doc
        .lineWidth(thickness)
        .moveTo(SHEET.left, flow.y + offset)
        .lineTo(SHEET.right, flow.y + offset)
        .stroke();
    }
  });
  flow.y += 20;
}

const LABELS = 62;

/** Town and date at the right, Nomor to Hal at the left, and below whom the letter is for. */
export function drawOpening(
  flow: PageFlow,
  { letterhead, nature, attachment, subject, recipient }: LetterContent,
  number: string,
  date: string,
): void {
  const top = flow.y;
  const dateLine = [letterhead.town, date].filter(Boolean).join(', ');
  drawLines(flow, dateLine, BODY, HALF, SHEET.right - HALF);
  const right = flow.y;
  flow.y = top;
  const value = SHEET.left + LABELS + 10;
  for (const [label, text, style] of [
    ['Nomor', number, BODY],
    ['Sifat', nature, BODY],
    ['Lampiran', attachment, BODY],
    ['Hal', subject, STRONG],
  ] as const) {
    if (text === '') continue;
    // The subject stands below the date and has the room beside it.
    const end = label === 'Hal' ? SHEET.left + WIDTH * 0.8 : HALF - 14;
    drawRow(flow, { label, text, style, x: SHEET.left, value, right: end });
  }
  flow.y = Math.max(flow.y, right) + lineHeight(BODY);
  drawLines(flow, `Yth. ${recipient.name}`, BODY, SHEET.left, WIDTH * 0.75);
  drawLines(flow, 'di', BODY, SHEET.left, WIDTH);
  drawLines(flow, recipient.place, BODY, SHEET.left + 24, WIDTH - 24);
  flow.y += lineHeight(BODY);
}

/** A label, a colon and a value that may take several lines. */
export function drawRow(
  flow: PageFlow,
  row: { label: string; text: string; style: Style; x: number; value: number; right: number },
): void {
  const element = flow.part('P');
  const lines = flow.type.lines(row.text, row.style, row.right - row.value);
  flow.room(Math.min(lines.length, 3) * lineHeight(BODY));
  lines.forEach((line, i) => {
    if (i > 0) flow.room(lineHeight(BODY));
    element.add(() => {
      if (i === 0) {
        flow.type.draw(flow.oneLine(`${row.label} `, BODY), BODY, row.x, flow.y);
        flow.type.draw(flow.oneLine(': ', BODY), BODY, row.value - 10, flow.y);
      }
      flow.type.draw(line, row.style, row.value, flow.y);
    });
    flow.y += lineHeight(BODY);
  });
  element.end();
}

function drawLines(flow: PageFlow, text: string, style: Style, x: number, width: number): void {
  if (text === '') return;
  const element = flow.part('P');
  for (const line of flow.type.lines(text, style, width)) {
    element.add(() => {
      flow.type.draw(line, style, x, flow.y);
    });
    flow.y += lineHeight(style);
  }
  element.end();
}
