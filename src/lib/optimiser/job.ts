/** The worker's job: fit, judge by reviews that the fit has not seen, tell what would change. */

import { compare, foretold } from '../core/log-loss';
import type { Comparison, Judged } from '../core/log-loss';
import { effectOf } from '../core/parameter-changes';
import { replay } from '../core/replay';
import { enough, foldsOf, trainingOf } from '../core/training';
import type { Fold, Training, Trial } from '../core/training';
import { boundedWeights } from '../core/weight-bounds';
import type { Fitter, Loaded } from './fsrs';
import type { OptimiseRequest, OptimiseResult } from './messages';

const BROKEN =
  'Подбор остановился: на этой истории вычисление не удалось. Параметры остались прежними; сообщите нам, если это повторится.';
const NOT_FINITE =
  'Подбор не сошёлся: вышли не числа. Параметры остались прежними; попробуйте, когда повторений станет больше.';

/**
 * Fits weights to the log and judges them.
 * @param load starts fsrs-rs; called only when there is enough to fit
 * @param onProgress called with the share done, from 0 to 1
 */
export async function runOptimiser(
  { entries, now }: Omit<OptimiseRequest, 'wasmUrl'>,
  load: () => Promise<Loaded>,
  onProgress: (share: number) => void = () => undefined
): Promise<OptimiseResult> {
  const training = trainingOf(entries);
  const answer = enough(training);
  if (answer.kind === 'few') return answer;
  const loaded = await load();
  if (!loaded.ok) return { kind: 'failed', problem: loaded.problem };
  const standing = replay(entries).parameters;
  const found = search(training, standing.weights, loaded.fitter, onProgress);
  if (found.kind !== 'better') return found;
  const { weights, comparison } = found;
  const fitted = { ...standing, weights };
  const effect = effectOf(entries, { standing, fitted }, now);
  return { kind: 'offered', weights, comparison, effect };
}

type Found =
  | Readonly<{ kind: 'better'; weights: readonly number[]; comparison: Comparison }>
  | Extract<OptimiseResult, { kind: 'kept' | 'failed' }>;

/**
 * Each part of the held-out reviews is foretold by weights fitted to what lies before it. Only if these
 * foretell surely better are weights fitted to everything, for the learner needs the ones that know most.
 * Those have seen the reviews that they are held against: that is no proof, but where even so they do no
 * better than what stands, something is wrong with them.
 */
function search(
  training: Training,
  standing: readonly number[],
  fitter: Fitter,
  onProgress: (share: number) => void
): Found {
  const folds = foldsOf(training);
  const work = stagesOf(folds, training.trials, onProgress);
  const judged: Judged[] = [];
  for (const { fit, test } of folds) {
    const fitted = work(fitter, fit);
    if (fitted.kind === 'failed') return fitted;
    judged.push(...judge(test, standing, fitted.weights));
  }
  const comparison = compare(judged);
  if (!(comparison.low > 0)) return { kind: 'kept', comparison };
  const last = work(fitter, training.trials);
  if (last.kind === 'failed') return last;
  const test = folds.flatMap((fold) => fold.test);
  const isSound = compare(judge(test, standing, last.weights)).gain > 0;
  return isSound
    ? { kind: 'better', weights: last.weights, comparison }
    : { kind: 'kept', comparison };
}

type Fitted =
  | Readonly<{ kind: 'fitted'; weights: readonly number[] }>
  | Extract<OptimiseResult, { kind: 'failed' }>;

/** Fitting takes as long as there are reviews: the share done counts them. */
function stagesOf(
  folds: readonly Fold[],
  all: readonly Trial[],
  onProgress: (share: number) => void
): (fitter: Fitter, trials: readonly Trial[]) => Fitted {
  const total = folds.reduce((sum, { fit }) => sum + fit.length, all.length);
  let done = 0;
  return (fitter, trials) => {
    const fitted = fitTo(fitter, trials, (share) =>
      onProgress((done + share * trials.length) / total)
    );
    done += trials.length;
    onProgress(done / total);
    return fitted;
  };
}

function fitTo(
  { fit }: Fitter,
  trials: readonly Trial[],
  onProgress: (share: number) => void
): Fitted {
  const weights = fit(trials, onProgress);
  if (!weights) return { kind: 'failed', problem: BROKEN };
  return weights.every(Number.isFinite)
    ? { kind: 'fitted', weights: boundedWeights(weights) }
    : { kind: 'failed', problem: NOT_FINITE };
}

function judge(
  test: readonly Trial[],
  standing: readonly number[],
  fitted: readonly number[]
): readonly Judged[] {
  const [before, after] = [foretold(test, standing), foretold(test, fitted)];
  return test.map(({ card, passed }, index) => ({
    card,
    passed,
    standing: before[index] ?? NaN,
    fitted: after[index] ?? NaN
  }));
}
