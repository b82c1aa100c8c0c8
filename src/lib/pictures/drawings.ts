/** Every drawing by the name under which a card asks for it (`![…](name)`). */

import { geluAndSilu, reluFamily, sigmoidAndTanh } from './activations';
import { computationalGraph } from './backpropagation';
import { focalLoss, huberLoss } from './losses';
import { confusionMatrix, precisionRecall, rocCurve, rocSteps } from './metrics';
import { xorHiddenLayer } from './neural-network-basics';
import { learningRateSchedules, learningRates, momentumValley, saddlePoint } from './optimisation';

/** Name → `<svg>` element. */
export const DRAWINGS: ReadonlyMap<string, string> = new Map([
  ['sigmoid-tanh', sigmoidAndTanh()],
  ['relu-family', reluFamily()],
  ['gelu-silu', geluAndSilu()],
  ['xor-hidden-layer', xorHiddenLayer()],
  ['computational-graph', computationalGraph()],
  ['focal-loss', focalLoss()],
  ['huber-loss', huberLoss()],
  ['confusion-matrix', confusionMatrix()],
  ['roc-steps', rocSteps()],
  ['roc-curve', rocCurve()],
  ['precision-recall', precisionRecall()],
  ['momentum-valley', momentumValley()],
  ['learning-rates', learningRates()],
  ['learning-rate-schedules', learningRateSchedules()],
  ['saddle-point', saddlePoint()]
]);
