/** Mixed pictures, and how data are split. */

import { uniforms } from './seeded';
import {
  AMBER,
  AMBER_WASH,
  AXIS,
  BLUE,
  GREEN,
  GREEN_WASH,
  INK,
  RED,
  SOFT,
  SUNKEN,
  SURFACE,
  box,
  decimal,
  drawing,
  element,
  label,
  line,
  rectangle,
  squares
} from './svg';
import type { Point } from './svg';

const NOTE = { size: 11, fill: SOFT } as const;
const TITLE = { anchor: 'middle', bold: true } as const;

/** Two pictures of ten by ten pixels. */
export const PICTURES = {
  A: [
    '..........',
    '...####...',
    '..######..',
    '.###..###.',
    '.##....##.',
    '.##....##.',
    '.###..###.',
    '..######..',
    '...####...',
    '..........'
  ],
  B: [
    '##......##',
    '###....###',
    '.###..###.',
    '..######..',
    '...####...',
    '...####...',
    '..######..',
    '.###..###.',
    '###....###',
    '##......##'
  ]
} as const;
const SIDE = 10;
/** The share of A that was drawn, and the pixel in the middle of the patch. */
export const MIX = { lambda: 0.64, row: 4, column: 8 } as const;

/** The patch of CutMix: [top, bottom) × [left, right), cut off at the picture's edge. */
export function patch(): Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>> {
  const half = Math.floor((SIDE * Math.sqrt(1 - MIX.lambda)) / 2 + 1e-9);
  return {
    top: Math.max(MIX.row - half, 0),
    bottom: Math.min(MIX.row + half, SIDE),
    left: Math.max(MIX.column - half, 0),
    right: Math.min(MIX.column + half, SIDE)
  };
}

/** The share of A that is left of the picture. */
export const leftOf = (): number => {
  const { top, bottom, left, right } = patch();
  return 1 - ((bottom - top) * (right - left)) / SIDE ** 2;
};

const ink = (name: 'A' | 'B', row: number, column: number): number =>
  PICTURES[name][row]?.[column] === '#' ? 1 : 0;
const inPatch = (row: number, column: number): boolean => {
  const { top, bottom, left, right } = patch();
  return row >= top && row < bottom && column >= left && column < right;
};

/** How dark a pixel is, from 0 to 1. */
export const DARKNESS = {
  A: (row: number, column: number) => ink('A', row, column),
  B: (row: number, column: number) => ink('B', row, column),
  mixup: (row: number, column: number) =>
    MIX.lambda * ink('A', row, column) + (1 - MIX.lambda) * ink('B', row, column),
  CutMix: (row: number, column: number) => ink(inPatch(row, column) ? 'B' : 'A', row, column)
} as const satisfies Record<string, (row: number, column: number) => number>;

const PIXEL = 7;
const WIDE = SIDE * PIXEL;

/** Two examples and their two mixtures; a bar shows the shares of the label. */
export function mixupCutmix(): string {
  const { top, bottom, left, right } = patch();
  const size = `${bottom - top}×${right - left}`;
  const kept = decimal(100 * leftOf(), 0);
  return drawing(
    190,
    mixed([6, 22], 'A', 'пример i', 1),
    mixed([88, 22], 'B', 'пример j', 0),
    mixed([170, 22], 'mixup', 'mixup', MIX.lambda),
    mixed([252, 22], 'CutMix', 'CutMix', leftOf()),
    rectangle(
      [252 + PIXEL * left, 22 + PIXEL * top],
      [PIXEL * (right - left), PIXEL * (bottom - top)],
      { stroke: RED, width: 2, dash: '4 3' }
    ),
    label([6, 144], `Mixup: λ = ${MIX.lambda} для картинки и метки.`),
    label([6, 162], `CutMix: вырезку 6×6 край обрезал до ${size},`),
    label([6, 180], `от A осталось ${kept} из 100 пикселей: λ = ${decimal(leftOf(), 2)}.`)
  );
}

/** A picture with its title and its label. */
function mixed(at: Point, name: keyof typeof DARKNESS, title: string, share: number): string {
  const cells = Array.from({ length: SIDE ** 2 }, (_, index) => {
    const [row, column] = [Math.floor(index / SIDE), index % SIDE];
    const corner: Point = [at[0] + PIXEL * column, at[1] + PIXEL * row];
    return { dark: DARKNESS[name](row, column), corner };
  });
  const levels = [...new Set(cells.map(({ dark }) => dark))].filter((dark) => dark > 0);
  return [
    label([at[0] + WIDE / 2, at[1] - 8], title, TITLE),
    ...levels.map((dark) => {
      const corners = cells.filter((cell) => cell.dark === dark).map(({ corner }) => corner);
      return element('g', { opacity: String(dark) }, squares(corners, PIXEL, INK));
    }),
    rectangle(at, [WIDE, WIDE], { stroke: AXIS, width: 1 }),
    shares([at[0], at[1] + WIDE + 8], share)
  ].join('');
}

/** A share without its zero, as short as the bar asks. */
const written = (share: number): string => decimal(share, 2).replace(/^0|\.00$/g, '');

/** A bar as long as the whole label, A to the left, B to the right. */
function shares(at: Point, share: number): string {
  const long = WIDE * share;
  const words = [
    share > 0 ? `A ${written(share)}` : '',
    share < 1 ? `B ${written(1 - share)}` : ''
  ];
  return [
    rectangle(at, [long, 9], { fill: GREEN }),
    rectangle([at[0] + long, at[1]], [WIDE - long, 9], { fill: SURFACE, stroke: BLUE }),
    words[0] === '' ? '' : label([at[0], at[1] + 22], words[0] ?? '', { size: 11, fill: GREEN }),
    words[1] === ''
      ? ''
      : label([at[0] + WIDE, at[1] + 22], words[1] ?? '', { size: 11, fill: BLUE, anchor: 'end' })
  ].join('');
}

/** A hundred objects: a test set of twenty, five folds of the rest. */
export const FOLDS = { k: 5, objects: 100, test: 20 } as const;
/** Eight patients with four pictures each; eight pictures are for validation. */
export const PATIENTS = { count: 8, each: 4, val: 8 } as const;

/** The pictures of the validation set, drawn one by one or by whole patients. */
export const CHOSEN = ((): Readonly<Record<'single' | 'grouped', ReadonlySet<number>>> => {
  const { count, each, val } = PATIENTS;
  const shuffled = (length: number, seed: number): readonly number[] => {
    const uniform = uniforms(seed);
    return Array.from({ length }, (_, item) => ({ item, key: uniform() }))
      .sort((one, other) => one.key - other.key)
      .map(({ item }) => item);
  };
  const groups = shuffled(count, 3).slice(0, val / each);
  return {
    single: new Set(shuffled(count * each, 3).slice(0, val)),
    grouped: new Set(
      groups.flatMap((group) => Array.from({ length: each }, (_, item) => each * group + item))
    )
  };
})();

/** Patients with pictures on both sides of the split. */
export const shared = (chosen: ReadonlySet<number>): readonly number[] =>
  Array.from({ length: PATIENTS.count }, (_, patient) => patient).filter((patient) => {
    const inside = Array.from({ length: PATIENTS.each }, (_, item) =>
      chosen.has(PATIENTS.each * patient + item)
    );
    return inside.includes(true) && inside.includes(false);
  });

/** Folds with the test set aside above, the leak through a split by pictures below. */
export function splits(): string {
  const { k, objects, test } = FOLDS;
  const part = (objects - test) / k;
  const common = objects - test - 2 * part;
  const train = objects - test - part;
  const rows = Array.from({ length: k }, (_, fold) => foldRow(fold));
  return drawing(
    272,
    label([158, 13], `${objects - test}: ${k} фолдов по ${part}`, TITLE),
    label([292, 13], String(test), TITLE),
    ...rows,
    box([264, 20], [56, 101], 'test', { fill: SUNKEN, stroke: AXIS }, { bold: true }),
    label([292, 90], 'отложен', { size: 11, fill: SOFT, anchor: 'middle' }),
    label(
      [8, 136],
      `train двух фолдов: общие ${common} из ${train} — ${(100 * common) / train} %`,
      {
        fill: SOFT
      }
    ),
    label([8, 162], `${PATIENTS.count} пациентов по ${PATIENTS.each} кадра`, { bold: true }),
    rectangle([220, 153], [10, 10], { fill: AMBER, stroke: AMBER, width: 1 }),
    label([234, 162], 'val', NOTE),
    rectangle([268, 153], [10, 10], { stroke: GREEN, width: 1 }),
    label([282, 162], 'train', NOTE),
    strip(170, 'случайно', CHOSEN.single),
    strip(222, 'группами', CHOSEN.grouped)
  );
}

function foldRow(fold: number): string {
  const { k } = FOLDS;
  const y = 20 + 21 * fold;
  const cells = Array.from({ length: k }, (_, part) => {
    const val = part === fold;
    const paint = val
      ? { fill: AMBER_WASH, stroke: AMBER, width: 2 }
      : { fill: GREEN_WASH, stroke: GREEN, width: 1 };
    const style = { size: 11, fill: val ? AMBER : GREEN, bold: val };
    return box([60 + 40 * part, y], [38, 17], val ? 'val' : 'train', paint, style);
  });
  return label([8, y + 13], `фолд ${fold + 1}`) + cells.join('');
}

/** Pictures in the order of their patients; what is for validation stands out. */
function strip(y: number, title: string, chosen: ReadonlySet<number>): string {
  const { count, each } = PATIENTS;
  const leaky = shared(chosen);
  const corner = (picture: number): Point => [
    77 + 31 * Math.floor(picture / each) + 7 * (picture % each),
    y
  ];
  const all = Array.from({ length: count * each }, (_, picture) => picture);
  const boxes = all.map((picture) => {
    const val = chosen.has(picture);
    const paint = val ? { fill: AMBER } : { stroke: GREEN, width: 1 };
    return rectangle(corner(picture), [6, 18], paint);
  });
  const marks = leaky.map((patient) => {
    const [x] = corner(each * patient);
    return line([x - 0.5, y + 23], [x + 27.5, y + 23], { stroke: RED, width: 3 });
  });
  return [
    label([8, y + 13], title),
    ...boxes,
    ...marks,
    label(
      [77, y + 37],
      leaky.length === 0
        ? `и в train, и в val — 0 из ${count}`
        : `утечка: и в train, и в val — ${leaky.length} из ${count}`,
      { size: 11, fill: leaky.length === 0 ? GREEN : RED, bold: true }
    )
  ].join('');
}
