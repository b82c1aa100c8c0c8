import fc from 'fast-check';
import { CLAMP_PARAMETERS, clipParameters } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from './scheduler';
import { WEIGHT_BOUNDS, boundedWeights } from './weight-bounds';

const CEILING = 2;

describe('the bounds of weights', () => {
  it('are those of ts-fsrs, but for first stabilities, which it raises to a tenth of a day', () => {
    const theirs = CLAMP_PARAMETERS(CEILING, true).map(([min, max], index) => [
      index < 4 ? 0.1 : min,
      max
    ]);
    expect(WEIGHT_BOUNDS).toEqual(theirs);
  });

  it('leave the published weights as they are', () => {
    expect(boundedWeights(DEFAULT_WEIGHTS)).toEqual([...DEFAULT_WEIGHTS]);
  });

  it('give weights that nobody bounds again', () => {
    const any = fc.array(fc.double({ min: -200, max: 200, noNaN: true }), {
      minLength: 21,
      maxLength: 21
    });
    fc.assert(
      fc.property(any, (weights) => {
        const bounded = boundedWeights(weights);
        expect(boundedWeights(bounded)).toEqual(bounded);
        expect(clipParameters([...bounded], 1)).toEqual(bounded);
      })
    );
  });
});
