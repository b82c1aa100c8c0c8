import { expect, it } from 'vitest';
import { recall } from '../core/scheduler';
import { curveOf } from './curve';

const BOX = { left: 40, top: 10, width: 200, height: 100 };
const after = (stability: number) => (days: number) => recall(days, stability);

it('begins with certainty at the last answer and goes down to the right', () => {
  const { points } = curveOf(after(10), { due: 10, now: 4 }, BOX);
  const places = points.split(' ').map((point) => point.split(',').map(Number));
  expect(places[0]).toEqual([40, 10]);
  expect(places.at(-1)?.[0]).toBe(240);
  for (const [index, [x = 0, y = 0]] of places.entries()) {
    const [before = 40, above = 10] = places[index - 1] ?? [];
    expect(x).toBeGreaterThanOrEqual(before);
    expect(y).toBeGreaterThanOrEqual(above);
    expect(y).toBeLessThanOrEqual(110);
  }
});

it('shows both the next date and this moment, whichever is later', () => {
  for (const days of [
    { due: 10, now: 4 },
    { due: 3, now: 30 },
    { due: 0, now: 0 }
  ]) {
    const { xOf } = curveOf(after(3), days, BOX);
    for (const day of [days.due, days.now]) expect(xOf(day)).toBeLessThan(240);
  }
});

it('names a floor that lies below the whole curve', () => {
  expect(curveOf(after(10), { due: 10, now: 0 }, BOX).floor).toBe(0.8);
  const { floor, yOf } = curveOf(after(1), { due: 5, now: 60 }, BOX);
  expect(floor).toBeLessThan(recall(60, 1));
  expect(yOf(floor)).toBe(110);
});
