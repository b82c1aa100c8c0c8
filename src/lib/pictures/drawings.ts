/** Every drawing by the name under which a card asks for it (`![…](name)`). */

import { geluAndSilu, reluFamily, sigmoidAndTanh } from './activations';
import { attentionMasks, multiHeadAttention } from './attention';
import { computationalGraph } from './backpropagation';
import { baggingBoosting, boostedResiduals } from './classic-ml';
import { denseBlock, residualBlock, unet } from './cnn-architectures';
import {
  convolutionWindows,
  dilatedKernels,
  receptiveFieldGrowth,
  transposedOverlap
} from './convolutions';
import { mixupCutmix, splits } from './data-augmentation';
import { iouBoxes, nonMaximumSuppression, roiAlign } from './detection';
import { diffusion, gan, vae } from './generative';
import { messagePassing } from './graphs';
import { focalLoss, huberLoss } from './losses';
import { confusionMatrix, precisionRecall, rocCurve, rocSteps } from './metrics';
import { xorHiddenLayer } from './neural-network-basics';
import { learningRateSchedules, learningRates, momentumValley, saddlePoint } from './optimisation';
import { driftKinds } from './production-mlops';
import { gruCell, lstmCell } from './recurrent';
import { clipSimilarity, tripletLoss } from './representation-learning';
import { checkpointMemory, ringAllReduce } from './training-practice';
import { transformerBlock } from './transformers';

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
  ['saddle-point', saddlePoint()],
  ['convolution-windows', convolutionWindows()],
  ['receptive-field-growth', receptiveFieldGrowth()],
  ['dilated-kernels', dilatedKernels()],
  ['transposed-overlap', transposedOverlap()],
  ['residual-block', residualBlock()],
  ['dense-block', denseBlock()],
  ['unet', unet()],
  ['iou-boxes', iouBoxes()],
  ['non-maximum-suppression', nonMaximumSuppression()],
  ['roi-align', roiAlign()],
  ['lstm-cell', lstmCell()],
  ['gru-cell', gruCell()],
  ['attention-masks', attentionMasks()],
  ['multi-head-attention', multiHeadAttention()],
  ['transformer-block', transformerBlock()],
  ['diffusion', diffusion()],
  ['gan', gan()],
  ['vae', vae()],
  ['triplet-loss', tripletLoss()],
  ['clip-similarity', clipSimilarity()],
  ['message-passing', messagePassing()],
  ['mixup-cutmix', mixupCutmix()],
  ['splits', splits()],
  ['ring-all-reduce', ringAllReduce()],
  ['checkpoint-memory', checkpointMemory()],
  ['boosted-residuals', boostedResiduals()],
  ['bagging-boosting', baggingBoosting()],
  ['drift-kinds', driftKinds()]
]);
