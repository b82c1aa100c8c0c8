/** Every drawing by the name under which a card asks for it (`![…](name)`). */

import { geluAndSilu, reluFamily, sigmoidAndTanh } from './activations';

/** Name → `<svg>` element. */
export const DRAWINGS: ReadonlyMap<string, string> = new Map([
  ['sigmoid-tanh', sigmoidAndTanh()],
  ['relu-family', reluFamily()],
  ['gelu-silu', geluAndSilu()]
]);
