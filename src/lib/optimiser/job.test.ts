import { beforeAll, describe, expect, it } from 'vitest';
import { newEntryId } from '../core/ids';
import { compare, foretold } from '../core/log-loss';
import type { Entry } from '../core/review';
import { DEFAULT_WEIGHTS } from '../core/scheduler';
import { foldsOf, trainingOf } from '../core/training';
import type { Trial } from '../core/training';
import { WEIGHT_BOUNDS, boundedWeights } from '../core/weight-bounds';
import type { Fitter, Loaded } from './fsrs';
import { runOptimiser } from './job';
import type { OptimiseResult } from './messages';
import { fsrsInNode } from './testing/fsrs';
import { logOfLearner } from './testing/learner';

/** Forgets sooner than the published weights say, and builds up less with each review. */
const FORGETFUL = DEFAULT_WEIGHTS.map((weight, index) =>
  index < 4 ? weight * 0.2 : index === 8 ? weight - 1 : weight
);
const SEEDS = Array.from({ length: 12 }, (_, index) => `learner ${index}`);
const FEW = SEEDS.slice(0, 3);
const DAYS = 45;
const NOW = { at: Date.UTC(2026, 5, 1), day: 20_604 };

const forgetful = (seed: string, days = DAYS): readonly Entry[] =>
  logOfLearner({ seed, weights: FORGETFUL, days, newPerDay: 8 });

let real: Fitter;
const run = (
  entries: readonly Entry[],
  fitter: Fitter = real,
  onProgress?: (share: number) => void
): Promise<OptimiseResult> =>
  runOptimiser({ entries, now: NOW }, async () => ({ ok: true, fitter }), onProgress);

/** The kept or offered comparison. */
async function verdict(entries: readonly Entry[], fitter?: Fitter) {
  const result = await run(entries, fitter);
  if (result.kind !== 'offered' && result.kind !== 'kept') throw new Error(result.kind);
  return result;
}

beforeAll(async () => {
  real = (await fsrsInNode()).fitter;
});

describe('fitted weights', () => {
  it('are offered to learners who forget otherwise than the published ones say', async () => {
    for (const seed of FEW) {
      const result = await verdict(forgetful(seed));
      expect(result.kind, seed).toBe('offered');
      expect(result.comparison.low, seed).toBeGreaterThan(0);
      const { standing, fitted, remembered } = result.comparison;
      expect(fitted.logLoss).toBeLessThan(standing.logLoss);
      // The published weights promise too much, and the fitted ones less so.
      expect(Math.abs(fitted.predicted - remembered)).toBeLessThan(
        Math.abs(standing.predicted - remembered)
      );
    }
  });

  it('beat the published ones on weeks that came after the fit', async () => {
    for (const seed of FEW) {
      const { trials } = trainingOf(forgetful(seed));
      const weights = boundedWeights(real.fit(trials, () => undefined) ?? []);
      const later = trainingOf(forgetful(seed, DAYS * 2)).trials.slice(trials.length);
      const [before, after] = [foretold(later, DEFAULT_WEIGHTS), foretold(later, weights)];
      const { gain, reviews } = compare(
        later.map(({ card, passed }, index) => ({
          card,
          passed,
          standing: before[index] ?? NaN,
          fitted: after[index] ?? NaN
        }))
      );
      expect(reviews).toBeGreaterThan(300);
      expect(gain, seed).toBeGreaterThan(0);
    }
  });

  it('are hardly ever offered to learners who forget as the published ones say', async () => {
    const offered = [];
    for (const seed of SEEDS) {
      const entries = logOfLearner({ seed, weights: DEFAULT_WEIGHTS, days: 35, newPerDay: 8 });
      if ((await verdict(entries)).kind === 'offered') offered.push(seed);
    }
    expect(offered.length).toBeLessThanOrEqual(1);
  });

  it('lie within the bounds of FSRS-6, and the same log gives the same ones', async () => {
    const entries = forgetful('bounds');
    const result = await run(entries);
    if (result.kind !== 'offered') throw new Error(result.kind);
    for (const [index, [min, max]] of WEIGHT_BOUNDS.entries()) {
      expect(result.weights[index]).toBeGreaterThanOrEqual(min);
      expect(result.weights[index]).toBeLessThanOrEqual(max);
    }
    expect(await run(entries.toReversed())).toEqual(result);
  });
});

/** Gives these weights whatever it is asked, and notes what it was asked. */
function stub(weights: readonly number[] | undefined) {
  const asked: (readonly Trial[])[] = [];
  const fit = (trials: readonly Trial[]) => {
    asked.push(trials);
    return weights;
  };
  return { asked, fit };
}

describe('the guard', () => {
  const entries = forgetful('guard', 40);
  const { trials } = trainingOf(entries);

  it('fits to what lies before each part, judges by the part, and at last fits to everything', async () => {
    const fitter = stub(FORGETFUL);
    expect((await verdict(entries, fitter)).kind).toBe('offered');
    const folds = foldsOf(trainingOf(entries));
    const sizes = [...folds.map(({ fit }) => fit.length), trials.length];
    expect(fitter.asked.map(({ length }) => length)).toEqual(sizes);
  });

  it('keeps what stands where the fit foretells worse, without a last fit', async () => {
    const fitter = stub(DEFAULT_WEIGHTS.map((each, index) => (index < 4 ? 90 : each)));
    const result = await verdict(entries, fitter);
    expect(result.kind).toBe('kept');
    expect(result.comparison.gain).toBeLessThan(0);
    expect(fitter.asked).toHaveLength(foldsOf(trainingOf(entries)).length);
  });

  it('keeps what stands where the fit changes nothing', async () => {
    const result = await verdict(entries, stub(DEFAULT_WEIGHTS));
    expect([result.kind, result.comparison.gain]).toEqual(['kept', 0]);
  });

  it('keeps what stands where the fit to everything does no better on what it has seen', async () => {
    const fit = (some: readonly Trial[]) =>
      some.length === trials.length
        ? DEFAULT_WEIGHTS.map((each, index) => (index < 4 ? 90 : each))
        : FORGETFUL;
    expect((await verdict(entries, { fit })).kind).toBe('kept');
  });

  it('judges own weights only by what came after them', async () => {
    const from = trials[trials.length - 150];
    const cut = entries.findIndex(({ id }) => id === from?.grades[from.index]?.id);
    const place = entries[cut - 1];
    if (!place) throw new Error('there are grades before the change');
    const rest = entries.slice(cut).map((each) => ({ ...each, seq: each.seq + 1 }));
    const change: Entry = {
      ...place,
      kind: 'parameters',
      id: newEntryId(place.at + 1, new Uint8Array(10)),
      seq: place.seq + 1,
      desiredRetention: 0.9,
      weights: FORGETFUL
    };
    const fitter = stub(DEFAULT_WEIGHTS);
    const { comparison } = await verdict([...entries.slice(0, cut), change, ...rest], fitter);
    expect(comparison.reviews).toBe(150);
    expect(fitter.asked[0]).toHaveLength(trials.length - 150);
  });

  it('tells how far it is, to the end', async () => {
    const shares: number[] = [];
    await run(entries, stub(FORGETFUL), (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares).toHaveLength(4);
    expect(shares.at(-1)).toBe(1);
  });

  it('tells it in the midst of each fit, too', async () => {
    const shares: number[] = [];
    await run(entries, real, (share) => shares.push(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(shares).size).toBeGreaterThan(12);
  });
});

describe('what cannot be fitted', () => {
  const entries = forgetful('trouble', 40);

  it('too few reviews: says how many there are, without loading anything', async () => {
    const load = (): Promise<Loaded> => Promise.reject(new Error('loaded'));
    const few = { entries: forgetful('few', 12), now: NOW };
    const result = await runOptimiser(few, load);
    expect(result).toMatchObject({ kind: 'few', of: 'all', need: 400 });
    if (result.kind === 'few') expect(result.have).toBeGreaterThan(50);
    expect(await runOptimiser({ entries: [], now: NOW }, load)).toMatchObject({ have: 0 });
  });

  it('fsrs-rs did not start: says why', async () => {
    const problem = 'Нет сети.';
    const result = await runOptimiser({ entries, now: NOW }, async () => ({ ok: false, problem }));
    expect(result).toEqual({ kind: 'failed', problem });
  });

  it('numbers that are none, and a fit that breaks off, leave everything as it is', async () => {
    expect(await run(entries, stub(DEFAULT_WEIGHTS.map(() => NaN)))).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('вышли не числа')
    });
    expect(await run(entries, stub(undefined))).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('вычисление не удалось')
    });
  });
});
