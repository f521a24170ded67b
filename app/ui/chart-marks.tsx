/** At most three series: each differs in colour, dash and marker, so that colour is never needed. */
const STROKES = ['stroke-chart-1', 'stroke-chart-2', 'stroke-chart-3'] as const;
const FILLS = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3'] as const;
const DASHES = [undefined, '7 4', '2 4'] as const;

export const fillOf = (index: number): string => FILLS[index % FILLS.length] ?? FILLS[0];

export interface Spot {
  x: number;
  y: number;
}

export function Marker({ x, y, index }: Spot & { index: number }) {
  const fill = fillOf(index);
  if (index % 3 === 1) return <rect x={x - 4} y={y - 4} width={8} height={8} className={fill} />;
  if (index % 3 === 2) {
    return <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}H${x - 5.5}Z`} className={fill} />;
  }
  return <circle cx={x} cy={y} r={4.5} className={fill} />;
}

export function Line({ spots, index }: { spots: readonly Spot[]; index: number }) {
  return (
    <polyline
      points={spots.map(({ x, y }) => `${x},${y}`).join(' ')}
      className={`fill-none ${STROKES[index % STROKES.length] ?? ''}`}
      strokeWidth={2.5}
      strokeLinejoin="round"
      strokeDasharray={DASHES[index % DASHES.length]}
    />
  );
}
