/** Gradients on a ring, activations over the time of a step. */

import { Plot } from './plot';
import {
  AXIS,
  BLUE_WASH,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  SOFT,
  decimal,
  dot,
  drawing,
  grid,
  key,
  label,
  rectangle,
  squares
} from './svg';
import type { Point } from './svg';

const NOTE = { size: 11, fill: SOFT } as const;
const MIDDLE = { anchor: 'middle' } as const;

/** Workers on the ring. */
export const RING = 4;

/** Of how many workers' gradients the piece `chunk` of a worker is the sum. */
type Held = readonly (readonly number[])[];
export type RingStep = Readonly<{ held: Held; received: readonly Point[] }>;

/** The state before the first exchange and after each: worker i sends a piece to i + 1. */
export const RING_STEPS: readonly RingStep[] = (() => {
  const workers = Array.from({ length: RING }, (_, worker) => worker);
  const steps: RingStep[] = [{ held: workers.map(() => workers.map(() => 1)), received: [] }];
  for (const gather of [0, 1])
    for (let step = 0; step < RING - 1; step += 1) {
      const held = steps.at(-1)?.held ?? [];
      const next = held.map((row) => [...row]);
      const received = workers.map((worker): Point => {
        const chunk = (worker + gather - step + RING) % RING;
        const to = (worker + 1) % RING;
        const sent = held[worker]?.[chunk] ?? 0;
        const row = next[to] ?? [];
        row[chunk] = gather === 1 ? sent : (held[to]?.[chunk] ?? 0) + sent;
        return [to, chunk];
      });
      steps.push({ held: next, received });
    }
  return steps;
})();

const CELL = 16;
const TABLE = RING * CELL;

/** Who holds what after each exchange: sums grow in the upper row, spread in the lower one. */
export function ringAllReduce(): string {
  const sends = RING_STEPS.length - 1;
  const upper = RING_STEPS.slice(0, RING);
  const lower = RING_STEPS.slice(RING);
  return drawing(
    256,
    label([14, 13], 'reduce-scatter: прибавить принятое', { bold: true }),
    ...upper.map((step, index) =>
      ringPanel([14 + 79 * index, 34], index === 0 ? 'старт' : `шаг ${index}`, step)
    ),
    label([14, 124], 'all-gather: заменить готовым', { bold: true }),
    ...lower.map((step, index) => ringPanel([93 + 79 * index, 145], `шаг ${RING + index}`, step)),
    ...['строка —', 'воркер,', 'столбец —', 'кусок', 'M/4'].map((words, index) =>
      label([14, 152 + 14 * index], words, NOTE)
    ),
    label([14, 232], 'Число — градиентов в сумме, рамка — новое.'),
    label([14, 249], `Каждый шлёт ${sends} раз по M/4: всего ${sends / RING}M.`)
  );
}

function ringPanel(at: Point, title: string, { held, received }: RingStep): string {
  const corner = (worker: number, chunk: number): Point => [
    at[0] + CELL * chunk,
    at[1] + CELL * worker
  ];
  const cells = held.flatMap((row, worker) =>
    row.map((count, chunk) => ({ count, corner: corner(worker, chunk) }))
  );
  const filled = (wanted: (count: number) => boolean, fill: string): string => {
    const corners = cells.filter(({ count }) => wanted(count)).map((cell) => cell.corner);
    return corners.length === 0 ? '' : squares(corners, CELL, fill);
  };
  return [
    label([at[0] + TABLE / 2, at[1] - 5], title, { ...NOTE, ...MIDDLE }),
    filled((count) => count > 1 && count < RING, BLUE_WASH),
    filled((count) => count === RING, GREEN_WASH),
    grid(at, [RING, RING], CELL, { stroke: AXIS, width: 1 }),
    ...cells.map(({ count, corner: [x, y] }) => {
      const style = count === RING ? { bold: true, fill: GREEN } : {};
      return label([x + CELL / 2, y + 12], String(count), { ...MIDDLE, size: 11, ...style });
    }),
    ...received.map(([worker, chunk]) =>
      rectangle(corner(worker, chunk), [CELL, CELL], { stroke: INK, width: 2 })
    )
  ].join('');
}

/** Layers of equal size and how many of them a segment has. */
export const NET = { layers: 64, segment: 8 } as const;

/** M(s) = uL/s + as, in units of one layer's activations: u = a = 1. */
export const checkpointed = (segment: number): number => NET.layers / segment + segment;

/** Activations held over time [t, M]; a forward of a layer takes 1, its backward 2. */
export function memoryOverTime(segment: number | undefined): readonly Point[] {
  const { layers } = NET;
  if (segment === undefined)
    return [
      [0, 0],
      [layers, layers],
      [3 * layers, 0]
    ];
  const points: Point[] = [[0, 0]];
  for (let layer = 0; layer < layers; layer += segment) {
    const inputs = layer / segment + 1;
    points.push([layer, inputs], [layer + segment, inputs]);
  }
  let t = layers;
  for (let inputs = layers / segment; inputs > 0; inputs -= 1) {
    points.push([t, inputs], [t + segment, inputs + segment], [t + 3 * segment, inputs]);
    t += 3 * segment;
    points.push([t, inputs - 1]);
  }
  return points;
}

/** Memory over a step's time with and without recomputing, and its peak by the segment's length. */
export function checkpointMemory(): string {
  const { layers, segment } = NET;
  const time = new Plot({ at: [42, 48], size: [268, 88], x: [0, 4 * layers], y: [0, layers] });
  const peak = new Plot({ at: [42, 184], size: [268, 60], x: [0, 6], y: [0, layers + 1] });
  const plain = { stroke: RED, dash: '7 4' };
  const saved = { stroke: GREEN, width: 2 };
  const best = checkpointed(segment);
  return drawing(
    276,
    key([42, 14], `хранить всё: пик ${layers}, время ${3 * layers}`, plain),
    key([42, 32], `сегменты по ${segment}: пик ${best}, время ${4 * layers}`, saved),
    time.axes(
      { x: [0, 64, 128, 192, 256], y: [0, 16, 32, 48, 64] },
      { x: 'время, forward одного слоя = 1', y: 'память' }
    ),
    time.through(memoryOverTime(undefined), plain),
    time.through(memoryOverTime(segment), saved),
    peak.axes(
      { x: [0, 1, 2, 3, 4, 5, 6], y: [0, best, layers] },
      { x: 's, слоёв в сегменте', y: 'пик' },
      (power) => String(2 ** power)
    ),
    peak.curve((power) => checkpointed(2 ** power), { stroke: INK, width: 2 }),
    dot(peak.point(Math.log2(segment), best), 4.5, { fill: GREEN }),
    label([176, 200], `M(s) = ${layers}/s + s`, { ...MIDDLE, bold: true }),
    label([176, 217], `s = √${layers} = ${decimal(Math.sqrt(layers), 0)}: M = ${best}`, {
      ...MIDDLE,
      fill: GREEN
    })
  );
}
