import { useMessages } from '~/platform/languages/use-messages';

import { fillOf, Line, Marker } from './chart-marks';
import { axisOf, place, spread, type Axis } from './chart-scale';
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
  /** At most three. */
  series: readonly ChartSeries[];
  format: (value: number) => string;
  min?: number;
  max?: number;
}

interface Box {
  name: 'wide' | 'narrow';
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}
// Two drawings, so that letters keep their size: one scaled drawing would be unreadable on a phone.
const WIDE: Box = {
  name: 'wide',
  width: 720,
  height: 300,
  left: 48,
  right: 170,
  top: 20,
  bottom: 36,
};
const NARROW: Box = {
  name: 'narrow',
  width: 320,
  height: 240,
  left: 40,
  right: 20,
  top: 20,
  bottom: 34,
};
const LEGEND_ROW = 24;

type Known = ChartPoint & { value: number };
const isKnown = (point: ChartPoint): point is Known => point.value !== null;
const lastKnown = (series: ChartSeries) => series.points.filter(isKnown).at(-1);

/** Unbroken runs of known figures, each a line of its own. */
function runs(points: readonly ChartPoint[]): Known[][] {
  const found: Known[][] = [[]];
  for (const point of points) {
    if (isKnown(point)) found.at(-1)?.push(point);
    else found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

interface DrawingProps {
  chart: LineChartProps;
  frame: Box;
  className: string;
  years: readonly number[];
  axis: Axis;
}

function Drawing({ chart, frame, className, years, axis }: DrawingProps) {
  const t = useMessages(uiMessages);
  const { series, format, title, description } = chart;
  const narrow = frame.name === 'narrow';
  // Beside the lines on a wide drawing; on a narrow one there is room for them only on top.
  const legend = narrow ? series.length * LEGEND_ROW : 0;
  const box = { ...frame, height: frame.height + legend, top: frame.top + legend };

  const titleId = `${chart.id}-${frame.name}-title`;
  const descId = `${chart.id}-${frame.name}-desc`;
  const span = { min: years[0] ?? 0, max: years.at(-1) ?? 0 };
  const x = (year: number) => place(year, span, box.left + 14, box.width - box.right);
  const y = (value: number) => place(value, axis, box.height - box.bottom, box.top);

  const figures = series.map(
    ({ name, points }) =>
      `${name}: ${points
        .map(({ year, value }) => `${year} ${value === null ? t.missing : format(value)}`)
        .join(', ')}.`,
  );
  const yearStep = Math.ceil(years.length / (narrow ? 6 : 12));
  const ends = series.map((one) => y(lastKnown(one)?.value ?? axis.min));
  const labelHeights = spread(ends, 18, box.height - box.bottom);

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
      {years.map((year, index) =>
        (years.length - 1 - index) % yearStep === 0 ? (
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
      {series.map((one, index) => {
        const last = lastKnown(one);
        const legendY = 10 + index * LEGEND_ROW;
        return (
          <g key={one.name}>
            {runs(one.points).map((run) => (
              <Line
                key={run[0]?.year}
                index={index}
                spots={run.map((point) => ({ x: x(point.year), y: y(point.value) }))}
              />
            ))}
            {one.points.filter(isKnown).map((point) => (
              <Marker key={point.year} x={x(point.year)} y={y(point.value)} index={index} />
            ))}
            {narrow ? <Marker x={8} y={legendY} index={index} /> : null}
            {last ? (
              <text
                x={narrow ? 22 : x(last.year) + 14}
                y={(narrow ? legendY : (labelHeights[index] ?? 0)) + 5}
                className={`text-sm font-semibold ${fillOf(index)}`}
              >
                {`${one.name} ${format(last.value)}`}
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
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  const axis = axisOf(values, props);
  return (
    <div className="text-ink">
      <Drawing
        chart={props}
        frame={WIDE}
        years={years}
        axis={axis}
        className="hidden w-full max-w-3xl sm:block print:block"
      />
      <Drawing
        chart={props}
        frame={NARROW}
        years={years}
        axis={axis}
        className="w-full max-w-sm sm:hidden print:hidden"
      />
    </div>
  );
}
