/** Cells of recurrent networks: the LSTM and the GRU. */

import {
  AMBER,
  AMBER_WASH,
  BLUE,
  BLUE_WASH,
  GREEN,
  INK,
  SOFT,
  SURFACE,
  arrow,
  dot,
  drawing,
  label,
  line,
  rectangle
} from './svg';
import type { Point, Stroke } from './svg';

const FLOW: Stroke = { stroke: INK, width: 1.6 };
/** The straight path of the state: thicker than any other. */
const STATE: Stroke = { stroke: GREEN, width: 4 };
const TITLE = { anchor: 'middle', bold: true } as const;
const RADIUS = 9;

/** The element-wise product. */
const product = (at: Point): string =>
  dot(at, RADIUS, { fill: SURFACE, stroke: INK }) + dot(at, 2.2, { fill: INK });

const sum = (at: Point): string =>
  dot(at, RADIUS, { fill: SURFACE, stroke: INK }) +
  label([at[0], at[1] + 4.5], '+', { ...TITLE, size: 13 });

const SIZE: Point = [62, 34];
/** A layer with its own weights by the middle of its upper edge. */
function layer([x, top]: Point, words: string, role: string, kind: 'gate' | 'candidate'): string {
  const paint =
    kind === 'gate'
      ? { fill: BLUE_WASH, stroke: BLUE }
      : { fill: AMBER_WASH, stroke: AMBER, dash: '5 3' };
  return (
    rectangle([x - SIZE[0] / 2, top], SIZE, paint, 4) +
    label([x, top + 14], words, TITLE) +
    label([x, top + 28], role, { anchor: 'middle', size: 11 })
  );
}

/** Up or down, then across. */
const turn = (from: Point, to: Point): string =>
  line(from, [from[0], to[1]], FLOW) + arrow([from[0], to[1]], to, FLOW);

/** The state's way across the top, from its old value to the new one. */
const straight = (y: number, title: string, from: string, to: string): string =>
  label([164, 16], title, { ...TITLE, fill: GREEN }) +
  label([4, y + 4], from, { bold: true }) +
  line([34, y], [292, y], STATE) +
  arrow([286, y], [300, y], STATE, 11) +
  label([304, y + 4], to, { bold: true });

/** What both gates, or all four layers, read. */
const inputs = (y: number, bottom: number, xs: readonly number[]): string =>
  line([8, y], [Math.max(...xs), y], FLOW) +
  xs.map((x) => arrow([x, y], [x, bottom], FLOW)).join('');

/** The memory's straight path above, the three gates and the candidate below. */
export function lstmCell(): string {
  const [f, i, c, o] = [64, 132, 200, 268];
  const [memory, write, read, top, bus] = [42, 100, 112, 144, 200];
  const joint = (i + c) / 2;
  return drawing(
    276,
    straight(memory, 'прямой путь памяти: только ⊙ fₜ и +', 'cₜ₋₁', 'cₜ'),
    arrow([f, top], [f, memory + RADIUS], FLOW),
    turn([i, top], [joint - RADIUS, write]),
    turn([c, top], [joint + RADIUS, write]),
    arrow([joint, write - RADIUS], [joint, memory + RADIUS], FLOW),
    label([joint + 7, 78], 'iₜ ⊙ c̃ₜ', { size: 11 }),
    arrow([o, memory + 2], [o, 62], FLOW),
    rectangle([o - 21, 62], [42, 20], { fill: SURFACE, stroke: INK }, 4),
    label([o, 76], 'tanh', { anchor: 'middle' }),
    arrow([o, 82], [o, read - RADIUS], FLOW),
    arrow([o, top], [o, read + RADIUS], FLOW),
    arrow([o + RADIUS, read], [300, read], FLOW),
    label([304, read + 4], 'hₜ', { bold: true }),
    product([f, memory]),
    sum([joint, memory]),
    product([joint, write]),
    product([o, read]),
    layer([f, top], 'fₜ: σ', 'forget', 'gate'),
    layer([i, top], 'iₜ: σ', 'input', 'gate'),
    layer([c, top], 'c̃ₜ: tanh', 'кандидат', 'candidate'),
    layer([o, top], 'oₜ: σ', 'output', 'gate'),
    inputs(bus, top + SIZE[1], [f, i, c, o]),
    label([8, bus + 18], 'xₜ и hₜ₋₁ — на вход всех четырёх слоёв', { fill: SOFT }),
    label([8, 247], 'cₜ = fₜ ⊙ cₜ₋₁ + iₜ ⊙ c̃ₜ', { bold: true }),
    label([8, 268], 'hₜ = oₜ ⊙ tanh cₜ', { bold: true })
  );
}

/** The state's straight path above; z mixes, r weakens the past in the candidate. */
export function gruCell(): string {
  const [z, r, n] = [64, 150, 226];
  const [state, mix, past, bus] = [42, 86, 178, 216];
  const gates = past - SIZE[1] / 2;
  return drawing(
    276,
    straight(state, 'прямой путь состояния: ⊙ zₜ и +', 'hₜ₋₁', 'hₜ'),
    arrow([z, gates], [z, state + RADIUS], FLOW),
    dot([z, mix], 3, { fill: INK }),
    arrow([z, mix], [118, mix], FLOW),
    rectangle([118, mix - 11], [52, 22], { fill: SURFACE, stroke: INK }, 4),
    label([144, mix + 4], '1 − zₜ', { anchor: 'middle' }),
    arrow([170, mix], [n - RADIUS, mix], FLOW),
    arrow([n, mix - RADIUS], [n, state + RADIUS], FLOW),
    label([n + 7, 68], '(1 − zₜ) ⊙ nₜ', { size: 11 }),
    arrow([n, 112], [n, mix + RADIUS], FLOW),
    arrow([n, past - RADIUS], [n, 146], FLOW),
    arrow([r + SIZE[0] / 2, past], [n - RADIUS, past], FLOW),
    arrow([n, bus - 4], [n, past + RADIUS], FLOW),
    label([n, bus + 9], 'Wₕⁿhₜ₋₁ + bₕⁿ', { anchor: 'middle' }),
    arrow([276, 129], [n + SIZE[0] / 2, 129], FLOW),
    label([280, 126], 'Wₓⁿxₜ', {}),
    label([280, 142], '+ bₓⁿ', {}),
    product([z, state]),
    sum([n, state]),
    product([n, mix]),
    product([n, past]),
    layer([n, 112], 'nₜ: tanh', 'кандидат', 'candidate'),
    layer([z, gates], 'zₜ: σ', 'update', 'gate'),
    layer([r, gates], 'rₜ: σ', 'reset', 'gate'),
    inputs(bus, gates + SIZE[1], [z, r]),
    label([8, bus + 17], 'xₜ и hₜ₋₁', { fill: SOFT }),
    label([8, 252], 'hₜ = (1 − zₜ) ⊙ nₜ + zₜ ⊙ hₜ₋₁', { bold: true }),
    label([8, 270], 'zₜ → 1: копия hₜ₋₁; rₜ → 0: nₜ по одному xₜ', { fill: SOFT })
  );
}
