/** Message passing on a small graph. */

import {
  AXIS,
  GREEN,
  GREEN_WASH,
  SOFT,
  SURFACE,
  arrow,
  away,
  dot,
  drawing,
  label,
  line,
  plus
} from './svg';
import type { Point, Stroke } from './svg';

const MIDDLE = { anchor: 'middle' } as const;
const NOTE = { size: 11, fill: SOFT } as const;
const TITLE = { anchor: 'middle', bold: true } as const;

/** A small graph: where its vertices stand, and its edges. */
export const GRAPH = {
  places: { s: [13, 48], a: [37, 20], b: [37, 76], v: [61, 48], w: [91, 48] },
  edges: [
    ['s', 'a'],
    ['s', 'b'],
    ['a', 'v'],
    ['b', 'v'],
    ['v', 'w']
  ]
} as const;
type Vertex = keyof typeof GRAPH.places;
type State = Readonly<Record<Vertex, number>>;

const neighbours = (vertex: Vertex): readonly Vertex[] =>
  GRAPH.edges.flatMap(([one, other]) => (one === vertex ? [other] : other === vertex ? [one] : []));

/** A layer: messages are the neighbours' states, summed and added to the vertex's own. */
const layer = (h: State): State => {
  const next = (vertex: Vertex): number =>
    neighbours(vertex).reduce((sum, each) => sum + h[each], h[vertex]);
  return { s: next('s'), a: next('a'), b: next('b'), v: next('v'), w: next('w') };
};
const first: State = { s: 1, a: 0, b: 0, v: 0, w: 0 };
/** The states before the first layer, after it and after the second. */
export const STATES: readonly State[] = [first, layer(first), layer(layer(first))];

/** A signal of one vertex goes one edge a layer; below, how v comes to its state. */
export function messagePassing(): string {
  return drawing(
    194,
    ...STATES.map((state, l) => graphPanel([4 + 110 * l, 26], l, state)),
    ...STATES.slice(1).map((state, l) => {
      const before = STATES[l] ?? first;
      const sum = neighbours('v').map((each) => before[each]);
      return label(
        [8, 148 + 20 * l],
        `слой ${l + 1}: h(v) = ${before.v} + (${sum.join(' + ')}) = ${state.v}`,
        { bold: state.v > 0 }
      );
    }),
    label([320, 148], 'свой + соседи', { fill: SOFT, anchor: 'end' }),
    label([8, 188], `h(w) = ${STATES.at(-1)?.w ?? 0}: от s до w три ребра, а слоёв два`, {
      fill: SOFT
    })
  );
}

/** The graph after so many layers; an edge that just brought a signal is an arrow, or two. */
function graphPanel(at: Point, l: number, state: State): string {
  const place = (vertex: Vertex): Point => [
    at[0] + GRAPH.places[vertex][0],
    at[1] + GRAPH.places[vertex][1]
  ];
  const before = STATES[l - 1];
  const arrival = (from: Vertex, to: Vertex): string => {
    const [tail, head] = [place(from), place(to)];
    const stroke: Stroke = { stroke: GREEN, width: 2.4 };
    return (before?.[from] ?? 0) > 0
      ? arrow(tail, plus(head, away(head, tail), 12), stroke, 8)
      : '';
  };
  const names = Object.keys(GRAPH.places) as Vertex[];
  return [
    label([at[0] + 52, 14], l === 0 ? 'вход' : `после слоя ${l}`, TITLE),
    ...GRAPH.edges.map(([one, other]) =>
      line(place(one), place(other), { stroke: AXIS, width: 1.4 })
    ),
    ...GRAPH.edges.map(([one, other]) => arrival(one, other) + arrival(other, one)),
    ...names.map((vertex) => {
      const [x, y] = place(vertex);
      const reached = state[vertex] > 0;
      return (
        dot([x, y], 11, { fill: reached ? GREEN_WASH : SURFACE, stroke: reached ? GREEN : AXIS }) +
        label([x, y + 4], String(state[vertex]), { ...MIDDLE, bold: reached })
      );
    }),
    ...names.map((vertex) => {
      const [x, y] = place(vertex);
      return label([x, y + 24], vertex, { ...NOTE, ...MIDDLE });
    })
  ].join('');
}
