import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linear, pathOf, placedLabels, valueAxis, widthOf } from './axis';

describe('a scale', () => {
  it('leads from a value to its place, upwards too', () => {
    expect(linear(0, 10, 100, 0)(2.5)).toBe(75);
    expect(linear(5, 5, 40, 80)(5)).toBe(40);
  });

  it.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [7, 8, [0, 2, 4, 6, 8]],
    [23, 25, [0, 5, 10, 15, 20, 25]],
    [1, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]]
  ])('of values up to %d ends roundly', (most, top, ticks) => {
    expect(valueAxis(most)).toEqual({ top, ticks });
  });

  it('holds every value', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (most) => {
        expect(valueAxis(most).top).toBeGreaterThanOrEqual(most);
      })
    );
  });
});

describe('labels', () => {
  const room = { from: 0, to: 300, em: 13 };

  it('keep apart from each other, and within the room', () => {
    const texts = fc.array(
      fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), x: fc.nat(300) }),
      { maxLength: 30 }
    );
    fc.assert(
      fc.property(texts, (labels) => {
        const placed = placedLabels(
          labels.toSorted((a, b) => a.x - b.x),
          room
        );
        const spans = placed.map(({ text, x, anchor }) => {
          const width = widthOf(text, room.em);
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return [left, left + width] as const;
        });
        for (const [index, [left]] of spans.entries())
          expect(left).toBeGreaterThan(spans[index - 1]?.[1] ?? -Infinity);
        expect(placed.length > 0).toBe(labels.length > 0);
      })
    );
  });

  it('turn inwards at the ends', () => {
    expect(
      placedLabels(
        [
          { text: '1 мая', x: 2 },
          { text: '9 мая', x: 150 },
          { text: '31 мая', x: 299 }
        ],
        room
      ).map(({ anchor }) => anchor)
    ).toEqual(['start', 'middle', 'end']);
  });
});

it('a path goes straight through its points', () => {
  expect(
    pathOf([
      [0, 1],
      [2.55, 3]
    ])
  ).toBe('M0.0,1.0L2.5,3.0');
});
