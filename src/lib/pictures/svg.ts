/**
 * The words that drawings are made of. A drawing is 328 units wide, as wide as a card on a phone of
 * 360 px, so that one unit is one pixel there. Colours are the app's tokens (src/app.css), so that a
 * drawing follows the theme; the export to Anki puts fixed colours in their place.
 */

export const WIDTH = 328;

/** The tokens that a drawing may use, by what they are for. */
export const INK = 'var(--ink)';
export const SOFT = 'var(--ink-soft)';
/** Grid lines and borders that carry no meaning of their own. */
export const FAINT = 'var(--line)';
export const AXIS = 'var(--line-strong)';
export const SURFACE = 'var(--surface)';
export const SUNKEN = 'var(--sunken)';
/** The four colours of curves and marks, told apart by dash or label as well as by hue. */
export const GREEN = 'var(--accent)';
export const RED = 'var(--again)';
export const BLUE = 'var(--easy)';
export const AMBER = 'var(--hard)';
/** The same four as a pale ground under text. */
export const GREEN_WASH = 'var(--accent-wash)';
export const RED_WASH = 'var(--again-wash)';
export const BLUE_WASH = 'var(--easy-wash)';
export const AMBER_WASH = 'var(--hard-wash)';

export type Attributes = Readonly<Record<string, string | number>>;
export type Point = readonly [x: number, y: number];

/** A whole drawing, `height` units high. */
export const drawing = (height: number, ...parts: readonly string[]): string =>
  element(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
      fill: 'none',
      'font-family': 'var(--font)',
      'font-size': 12
    },
    ...parts
  );

/** An element with its attributes; numbers are rounded to tenths. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${shown(value)}"`);
  const opening = `<${name}${written.join('')}`;
  return children.length === 0 ? `${opening}/>` : `${opening}>${children.join('')}</${name}>`;
}

/** The unit vector from one point to another. */
export function away(from: Point, to: Point): Point {
  const far = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / far, (to[1] - from[1]) / far];
}

/** A point moved along a vector, so many times. */
export const plus = (at: Point, by: Point, times: number): Point => [
  at[0] + times * by[0],
  at[1] + times * by[1]
];

export type TextStyle = Readonly<{
  fill?: string;
  size?: number;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  /** Turned a quarter to the left: the title of a vertical axis. */
  upright?: boolean;
}>;

/** One line of text; `y` is its baseline. */
export const label = (at: Point, words: string, style: TextStyle = {}): string =>
  element(
    'text',
    {
      x: at[0],
      y: at[1],
      fill: style.fill ?? INK,
      ...(style.size === undefined ? {} : { 'font-size': style.size }),
      ...(style.anchor === undefined ? {} : { 'text-anchor': style.anchor }),
      ...(style.bold === true ? { 'font-weight': 600 } : {}),
      ...(style.upright === true
        ? { transform: `rotate(-90 ${shown(at[0])} ${shown(at[1])})` }
        : {})
    },
    escaped(words)
  );

export type Stroke = Readonly<{ stroke: string; width?: number; dash?: string }>;

const strokeOf = ({ stroke, width = 2, dash }: Stroke): Attributes => ({
  stroke,
  'stroke-width': width,
  ...(dash === undefined ? {} : { 'stroke-dasharray': dash })
});

/** A line of a legend: a piece of the stroke, then what it stands for in its colour. */
export const key = (at: Point, words: string, stroke: Stroke): string =>
  line([at[0], at[1] - 4], [at[0] + 24, at[1] - 4], stroke) +
  label([at[0] + 31, at[1]], words, { fill: stroke.stroke, bold: true });

/** A number as text: so many digits after the point, a true minus. */
export const decimal = (value: number, digits: number): string =>
  value.toFixed(digits).replace('-', '−');

/** A whole number as text, its thousands apart. */
export const whole = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** A broken line through points. */
export const path = (points: readonly Point[], stroke: Stroke): string =>
  element('path', {
    d: trace(points),
    ...strokeOf(stroke),
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round'
  });

/** A filled shape with the given corners. */
export const area = (points: readonly Point[], fill: string, opacity = 1): string =>
  element('path', {
    d: `${trace(points)}Z`,
    fill,
    ...(opacity === 1 ? {} : { 'fill-opacity': opacity })
  });

export const line = (from: Point, to: Point, stroke: Stroke): string =>
  element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...strokeOf(stroke) });

/** A line with a head at its end. */
export function arrow(from: Point, to: Point, stroke: Stroke, head = 6): string {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const corner = (turn: number): Point => [
    to[0] - head * Math.cos(angle + turn),
    to[1] - head * Math.sin(angle + turn)
  ];
  const neck: Point = [to[0] - 0.8 * head * Math.cos(angle), to[1] - 0.8 * head * Math.sin(angle)];
  return line(from, neck, stroke) + area([to, corner(0.45), corner(-0.45)], stroke.stroke);
}

export type Paint = Readonly<{ fill?: string; stroke?: string; width?: number; dash?: string }>;

const paintOf = ({ fill, stroke, width = 1.5, dash }: Paint): Attributes => ({
  ...(fill === undefined ? {} : { fill }),
  ...(stroke === undefined
    ? {}
    : strokeOf({ stroke, width, ...(dash === undefined ? {} : { dash }) }))
});

/** A rectangle by its upper left corner. */
export const rectangle = (at: Point, size: Point, paint: Paint, radius = 0): string =>
  element('rect', {
    x: at[0],
    y: at[1],
    width: size[0],
    height: size[1],
    ...(radius === 0 ? {} : { rx: radius }),
    ...paintOf(paint)
  });

/** Equal squares by their upper left corners, as one shape. */
export const squares = (corners: readonly Point[], side: number, fill: string): string =>
  element('path', {
    d: corners.map(([x, y]) => `M${shown(x)} ${shown(y)}h${side}v${side}h${-side}z`).join(''),
    fill
  });

/** The lines of a table of square cells. */
export const grid = (
  at: Point,
  [columns, rows]: Point,
  side: number,
  stroke: Stroke = { stroke: FAINT, width: 1 }
): string => {
  const [right, bottom] = [at[0] + columns * side, at[1] + rows * side];
  const xs = Array.from({ length: columns + 1 }, (_, column) => at[0] + column * side);
  const ys = Array.from({ length: rows + 1 }, (_, row) => at[1] + row * side);
  return [
    ...xs.map((x) => line([x, at[1]], [x, bottom], stroke)),
    ...ys.map((y) => line([at[0], y], [right, y], stroke))
  ].join('');
};

export const dot = (at: Point, radius: number, paint: Paint): string =>
  element('circle', { cx: at[0], cy: at[1], r: radius, ...paintOf(paint) });

/** A rounded box with a line of text in its middle. */
export const box = (
  at: Point,
  size: Point,
  words: string,
  paint: Paint,
  style: TextStyle = {}
): string =>
  rectangle(at, size, paint, 4) +
  label([at[0] + size[0] / 2, at[1] + size[1] / 2 + (style.size ?? 12) * 0.35], words, {
    anchor: 'middle',
    ...style
  });

const trace = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${shown(x)} ${shown(y)}`).join('');

const shown = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
