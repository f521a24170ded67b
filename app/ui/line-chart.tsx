import { useMessages } from '~/platform/languages/use-messages';

import { axisOf, place, type Axis } from './chart-scale';
import { uiMessages } from './messages';

export interface ChartPoint {
  year: number;
  /** Null is a year without a figure: the line breaks there. */
  value: number | null;
}

export interface ChartSeries {
  name: string;
  points: readonly ChartPoint[];
}

export interface LineChartProps {
  id: string;
  title: string;
  /** What the chart shows, for those who do not see it; the figures are added by the chart. */
  description?: string;
  /** At most three; each has its own colour, dash and marker. */
  series: readonly ChartSeries[];
  format: (value: number) => string;
  min?: number;
  max?: number;
}

const STROKES = ['stroke-chart-1', 'stroke-chart-2', 'stroke-chart-3'] as const;
const FILLS = ['fill-chart-1', 'fill-chart-2', 'fill-chart-3'] as const;
const DASHES = [undefined, '7 4', '2 4'] as const;

interface Box {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
// Two drawings, so that letters keep their size: one scaled drawing would be unreadable on a phone.
const WIDE: Box = { width: 720, height: 300, left: 48, right: 150, top: 24, bottom: 36 };
const NARROW: Box = { width: 340, height: 250, left: 40, right: 24, top: 24, bottom: 34 };

type Known = ChartPoint & { value: number };
const isKnown = (point: ChartPoint): point is Known => point.value !== null;

/** Unbroken runs of known figures, each a line of its own. */
function runs(points: readonly ChartPoint[]): Known[][] {
  const found: Known[][] = [[]];
  for (const point of points) {
    if (isKnown(point)) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

function Marker({ x, y, index }: { x: number; y: number; index: number }) {
  const fill = FILLS[index % FILLS.length];
  if (index % 3 === 1) return <rect x={x - 4} y={y - 4} width={8} height={8} className={fill} />;
  if (index % 3 === 2) {
    return <path d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}H${x - 5.5}Z`} className={fill} />;
  }
  return <circle cx={x} cy={y} r={4.5} className={fill} />;
}

function Drawing({
  props,
  box,
  idSuffix,
  className,
  years,
  axis,
}: {
  props: LineChartProps;
  box: Box;
  idSuffix: string;
  className: string;
  years: Pick<Axis, 'min' | 'max'> & { all: readonly number[] };
  axis: Axis;
}) {
  const t = useMessages(uiMessages);
  const { series, format, title, description } = props;
  const titleId = `${props.id}-${idSuffix}-title`;
  const descId = `${props.id}-${idSuffix}-desc`;
  const x = (year: number) => place(year, years, box.left + 12, box.width - box.right);
  const y = (value: number) => place(value, axis, box.height - box.bottom, box.top);
  const figures = series.map(
    ({ name, points }) =>
      `${name}: ${points
        .map(({ year, value }) => `${year} ${value === null ? t.missing : format(value)}`)
        .join(', ')}.`,
  );
  const yearStep = box === NARROW && years.all.length > 6 ? 2 : 1;
  return (
    <svg
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${titleId} ${descId}`}
      className={className}
    >
      <title id={titleId}>{title}</title>
      <desc id={descId}>{[description, ...figures].filter(Boolean).join(' ')}</desc>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={box.left}
            x2={box.width - box.right + 12}
            y1={y(tick)}
            y2={y(tick)}
            className="stroke-line"
          />
          <text x={box.left - 8} y={y(tick) + 4} textAnchor="end" className="fill-muted text-xs">
            {format(tick)}
          </text>
        </g>
      ))}
      {years.all.map((year, index) =>
        (years.all.length - 1 - index) % yearStep === 0 ? (
          <text
            key={year}
            x={x(year)}
            y={box.height - 10}
            textAnchor="middle"
            className="fill-muted text-xs"
          >
            {year}
          </text>
        ) : null,
      )}
      {series.map(({ name, points }, index) => {
        const last = points.filter(isKnown).at(-1);
        return (
          <g key={name}>
            {runs(points).map((run) => (
              <polyline
                key={run[0]?.year}
                points={run.map((point) => `${x(point.year)},${y(point.value)}`).join(' ')}
                className={`fill-none ${STROKES[index % STROKES.length] ?? ''}`}
                strokeWidth={2.5}
                strokeLinejoin="round"
                strokeDasharray={DASHES[index % DASHES.length]}
              />
            ))}
            {points.filter(isKnown).map((point) => (
              <Marker key={point.year} x={x(point.year)} y={y(point.value)} index={index} />
            ))}
            {last ? (
              <text
                x={box === WIDE ? x(last.year) + 14 : x(last.year)}
                y={box === WIDE ? y(last.value) + 4 : y(last.value) - 12}
                textAnchor={box === WIDE ? 'start' : 'end'}
                className={`text-sm font-semibold ${FILLS[index % FILLS.length] ?? ''}`}
              >
                {`${name} ${format(last.value)}`}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/**
 * Figures over the years as an SVG from the server. Lines carry their names themselves and differ
 * in dash and marker as well as colour. The caller puts the table with the figures beside it.
 */
export function LineChart(props: LineChartProps) {
  const points = props.series.flatMap((series) => series.points);
  const values = points.filter(isKnown).map((point) => point.value);
  if (values.length === 0) return null;
  const all = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  const years = { all, min: all[0] ?? 0, max: all.at(-1) ?? 0 };
  const shared = { props, years, axis: axisOf(values, props) };
  return (
    <div>
      <Drawing
        {...shared}
        box={WIDE}
        idSuffix="wide"
        className="hidden w-full max-w-3xl sm:block"
      />
      <Drawing {...shared} box={NARROW} idSuffix="narrow" className="w-full sm:hidden" />
    </div>
  );
}
