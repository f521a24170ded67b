import { encode } from 'uqr';

import { formatCivilServantNumber } from '~/platform/people/civil-servant-number';

import type { Signer } from '../rules/letter-content';
import { BODY, HALF, lineHeight, SHEET, STRONG, WIDTH, type PageFlow } from './page-flow.server';
import type { Line, Style } from './typesetter.server';

const ROOM_TO_SIGN = 68;
const QR = 66;
const CAPTION: Style = { weight: 'regular', size: 8 };
const BEFORE = 14;
const SMALLEST_NAME = 10;

interface SignatureLine {
  readonly line: Line;
  readonly style: Style;
  readonly isName: boolean;
}

function linesOf(flow: PageFlow, signer: Signer) {
  const width = SHEET.right - HALF;
  const nameStyle = fitting(flow, signer.name, width);
  const set = (text: string, style: Style, isName = false): SignatureLine[] =>
    text === '' ? [] : flow.type.lines(text, style, width).map((line) => ({ line, style, isName }));
  return {
    title: set(signer.title === '' ? '' : `${signer.title},`, BODY),
    person: [
      ...set(signer.name, nameStyle, true),
      ...set(signer.rank, BODY),
      ...set(signer.number === '' ? '' : `NIP ${formatCivilServantNumber(signer.number)}`, BODY),
    ],
  };
}

/** A name with many titles is set smaller before it takes a second line. */
function fitting(flow: PageFlow, name: string, width: number): Style {
  const wide = flow.type.widthOf(name, STRONG);
  const size = Math.max(SMALLEST_NAME, Math.floor((STRONG.size * width * 2) / wide) / 2);
  return wide <= width ? STRONG : { ...STRONG, size };
}

/** What the block of the signature takes, in points: it is never parted. */
export function signatureHeight(flow: PageFlow, signer: Signer): number {
  const { title, person } = linesOf(flow, signer);
  const block = (title.length + person.length) * lineHeight(BODY) + ROOM_TO_SIGN;
  return BEFORE + 6 + Math.max(block, QR);
}

/** Who signs at the right, with room for signature and stamp; where to check the paper at the left. */
export function drawSignature(
  flow: PageFlow,
  signer: Signer,
  verify: { readonly address: string; readonly code: string },
): void {
  const { title, person } = linesOf(flow, signer);
  flow.room(signatureHeight(flow, signer));
  flow.y += BEFORE;
  const top = flow.y;
  const element = flow.part('P');
  const draw = ({ line, style, isName }: SignatureLine) => {
    const y = flow.y;
    element.add(() => {
      flow.type.draw(line, style, HALF, y);
    });
    if (isName) {
      flow.decoration(() => {
        flow.doc
          .lineWidth(0.75)
          .moveTo(HALF, y + style.size + 0.75)
          .lineTo(HALF + line.width, y + style.size + 0.75)
          .stroke();
      });
    }
    flow.y += lineHeight(BODY);
  };
  title.forEach(draw);
  flow.y += ROOM_TO_SIGN;
  person.forEach(draw);
  element.end();
  const bottom = Math.max(flow.y, top + QR);
  drawVerification(flow, bottom - QR, verify);
  flow.y = bottom;
}

function drawVerification(
  flow: PageFlow,
  top: number,
  { address, code }: { readonly address: string; readonly code: string },
): void {
  const url = `${address}/verify/${code}`;
  flow.figure(`Kode QR ke ${url}`, () => {
    const { data, size } = encode(url, { ecc: 'M', border: 0 });
    const cell = QR / size;
    data.forEach((row, y) => {
      row.forEach((isDark, x) => {
        if (isDark) flow.doc.rect(SHEET.left + x * cell, top + y * cell, cell, cell);
      });
    });
    flow.doc.fill('black');
  });
  const x = SHEET.left + QR + 8;
  const width = HALF - 14 - x;
  const lines = [
    'Keaslian surat ini dapat diperiksa di',
    `${address.replace(/^https?:\/\//, '')}/verify`,
    `dengan kode ${code}`,
  ].flatMap((text) => flow.type.lines(text, CAPTION, width));
  const element = flow.part('P');
  lines.forEach((line, i) => {
    const y = top + QR - (lines.length - i) * lineHeight(CAPTION);
    element.add(() => {
      flow.type.draw(line, CAPTION, x, y);
    });
  });
  element.end();
}

/** Tembusan: who gets a copy. */
export function drawCopies(flow: PageFlow, copies: readonly string[]): void {
  if (copies.length === 0) return;
  const style: Style = { weight: 'regular', size: 10.5 };
  const texts = ['Tembusan:', ...copies.map((copy, i) => `${i + 1}. ${copy}`)];
  const lines = texts.flatMap((text) => flow.type.lines(text, style, WIDTH));
  flow.y += lineHeight(BODY);
  flow.room(Math.min(lines.length, 6) * lineHeight(style));
  const element = flow.part('P');
  for (const line of lines) {
    flow.room(lineHeight(style));
    element.add(() => {
      flow.type.draw(line, style, SHEET.left, flow.y);
    });
    flow.y += lineHeight(style);
  }
  element.end();
}
