import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRAWINGS } from './drawings';
import * as kit from './svg';

const CARDS = 'cards/answers';

/** Name → description of every drawing that a card shows. */
function shown(): readonly (readonly [name: string, alt: string])[] {
  return readdirSync(CARDS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      Array.from(
        readFileSync(join(CARDS, file), 'utf8').matchAll(/^!\[([^\]]*)\]\(([^)]*)\)$/gm),
        ([, alt = '', name = '']) => [name, alt] as const
      )
    );
}

type Node = Readonly<{ name: string; attributes: ReadonlyMap<string, string>; words: string }>;

/** Elements in their order; throws for anything that is not well-formed XML. */
function elementsOf(xml: string): readonly Node[] {
  const found: Node[] = [];
  const open: string[] = [];
  const token = /<\/(\w+)>|<(\w+)((?: [\w-]+="[^"<]*")*)(\/?)>([^<>]*)|([^])/gy;
  for (const [all, closed, name, attributes = '', alone, words = '', odd] of xml.matchAll(token)) {
    if (odd !== undefined) throw new Error(`no markup: ${all}`);
    if (closed !== undefined && open.pop() !== closed) throw new Error(`closes nothing: ${all}`);
    if (/&(?!(?:amp|lt|gt);)/.test(all)) throw new Error(`bare ampersand: ${all}`);
    if (name === undefined) continue;
    if (alone === '') open.push(name);
    const pairs = Array.from(
      attributes.matchAll(/ ([\w-]+)="([^"]*)"/g),
      ([, key = '', value = '']) => [key, value] as const
    );
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`twice: ${all}`);
    found.push({ name, attributes: new Map(pairs), words: words.replace(/&\w+;/g, '&') });
  }
  if (open.length > 0) throw new Error(`left open: ${open.join()}`);
  return found;
}

const numeric = (node: Node, key: string): number => Number(node.attributes.get(key));

type Box = Readonly<{ words: string; x: readonly [number, number]; y: readonly [number, number] }>;

/** Where a line of text lies if its characters are so many sizes wide. */
function boxOf(text: Node, width: number): Box {
  const size = Number(text.attributes.get('font-size') ?? 12);
  const long = [...text.words].length * size * width;
  const before = { end: long, middle: long / 2 }[text.attributes.get('text-anchor') ?? ''] ?? 0;
  const [x, y] = [numeric(text, 'x'), numeric(text, 'y')];
  const { words } = text;
  return text.attributes.has('transform')
    ? { words, x: [x - 0.8 * size, x + 0.2 * size], y: [y - long + before, y + before] }
    : { words, x: [x - before, x - before + long], y: [y - 0.75 * size, y + 0.1 * size] };
}

const texts = (svg: string): readonly Node[] =>
  elementsOf(svg).filter(({ name }) => name === 'text');

/** Points along the curves, a unit apart; grid and axes are not among them. */
function inked(svg: string): readonly kit.Point[] {
  const curves = elementsOf(svg).filter(
    ({ name, attributes }) =>
      name === 'path' && attributes.has('stroke') && attributes.get('stroke') !== kit.AXIS
  );
  return curves.flatMap(({ attributes }) => {
    const corners = Array.from(
      (attributes.get('d') ?? '').matchAll(/[ML](\S+) ([^MLZ]+)/g),
      ([, x, y]) => [Number(x), Number(y)] as const
    );
    return corners.slice(1).flatMap(([x, y], index) => {
      const [x0, y0] = corners[index] ?? [x, y];
      const steps = Math.ceil(Math.hypot(x - x0, y - y0)) + 1;
      return Array.from({ length: steps + 1 }, (_, step): kit.Point => {
        const share = step / steps;
        return [x0 + share * (x - x0), y0 + share * (y - y0)];
      });
    });
  });
}

describe('the set of drawings', () => {
  test('has every drawing that a card asks for, and no other', () => {
    expect([...new Set(shown().map(([name]) => name))].sort()).toEqual([...DRAWINGS.keys()].sort());
  });

  test('is shown by one to three cards each, under one description', () => {
    for (const name of DRAWINGS.keys()) {
      const uses = shown().filter(([used]) => used === name);
      expect(uses.length, name).toBeLessThanOrEqual(3);
      expect(new Set(uses.map(([, alt]) => alt)).size, name).toBe(1);
    }
  });
});

describe.each([...DRAWINGS])('the drawing %s', (_, svg) => {
  test('is well-formed, as wide as a phone’s card and not higher than 280', () => {
    const [root, ...rest] = elementsOf(svg);
    expect(rest.map(({ name }) => name)).not.toContain('svg');
    expect(root?.name).toBe('svg');
    expect(root?.attributes.get('width')).toBe('328');
    const height = Number(root?.attributes.get('height'));
    expect(height).toBeLessThanOrEqual(280);
    expect(root?.attributes.get('viewBox')).toBe(`0 0 328 ${height}`);
  });

  test('has a number wherever a number belongs', () => {
    expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
  });

  test('takes its colours from the kit alone', () => {
    const tokens = new Set<unknown>([...Object.values(kit), 'none']);
    for (const { attributes } of elementsOf(svg)) {
      for (const paint of ['fill', 'stroke'])
        if (attributes.has(paint)) expect(tokens).toContain(attributes.get(paint));
      expect(attributes.has('style') || attributes.has('class')).toBe(false);
    }
  });

  test('keeps its text inside and no smaller than eleven', () => {
    const height = numeric(elementsOf(svg)[0] as Node, 'height');
    for (const text of texts(svg)) {
      expect(Number(text.attributes.get('font-size') ?? 12)).toBeGreaterThanOrEqual(11);
      const { words, x, y } = boxOf(text, 0.62);
      expect(x[0], words).toBeGreaterThanOrEqual(0);
      expect(x[1], words).toBeLessThanOrEqual(kit.WIDTH);
      expect(y[0], words).toBeGreaterThanOrEqual(0);
      expect(y[1], words).toBeLessThanOrEqual(height);
    }
  });

  test('keeps its texts apart from each other and from the curves', () => {
    const boxes = texts(svg).map((text) => boxOf(text, 0.55));
    const apart = (a: readonly [number, number], b: readonly [number, number]): boolean =>
      a[1] <= b[0] || b[1] <= a[0];
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          apart(one.x, other.x) || apart(one.y, other.y),
          `${one.words} | ${other.words}`
        ).toBe(true);
    const struck = boxes.filter(({ x, y }) =>
      inked(svg).some(([px, py]) => px > x[0] && px < x[1] && py > y[0] && py < y[1])
    );
    expect(struck.map(({ words }) => words)).toEqual([]);
  });
});

describe('the check for well-formed markup', () => {
  test.each(['<svg>', '<svg></g>', '<svg a=1></svg>', '<svg>&</svg>', '<a b="1" b="2"/>', 'x'])(
    'refuses %s',
    (xml) => {
      expect(() => elementsOf(xml)).toThrow();
    }
  );
});
