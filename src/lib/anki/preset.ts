/**
 * The options of the decks. Anki never overwrites a preset that it has, so each set of parameters has
 * an id of its own; the published ones keep one id for ever.
 */

import { DEFAULT_PARAMETERS } from '../core/scheduler';
import type { Parameters } from '../core/scheduler';
import { idOf } from './id';

export const PRESET_ID = 1_763_000_000_002;
const DEFAULT_PRESET_ID = 1;
const NAME = 'Собес';
/** Seconds since 1970; an imported preset is never overwritten, whatever this says. */
const REVISED = 1_795_305_600;
/** Anki's `NewCardGatherPriority`: by level and topic across decks, not deck after deck. */
const LOWEST_POSITION_FIRST = 1;

/**
 * rslib/src/deckconfig/schema11.rs. Steps, the longest interval and the desired retention are those of
 * core/scheduler.ts (a test holds them equal); no FSRS weights means Anki's defaults.
 */
const preset = (id: number, name: string, mod: number, newGatherPriority: number) => ({
  id,
  mod,
  name,
  usn: -1,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  new: {
    bury: false,
    delays: [1, 10],
    initialFactor: 2500,
    ints: [1, 4, 0],
    order: 1,
    perDay: 20
  },
  rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  dyn: false,
  newGatherPriority,
  fsrsParams6: [] as readonly number[],
  desiredRetention: DEFAULT_PARAMETERS.desiredRetention,
  sm2Retention: 0.9
});

export type Preset = Readonly<ReturnType<typeof preset>>;

/** Anki's own, which every collection holds. */
export const DEFAULT_PRESET: Preset = preset(DEFAULT_PRESET_ID, 'Default', 0, 0);

/** For a package without progress: whoever studies in Anki has Anki's parameters. */
export const PRESET: Preset = preset(PRESET_ID, NAME, REVISED, LOWEST_POSITION_FIRST);

/** For the progress that was made under these parameters. */
export function presetOf({ desiredRetention, weights }: Parameters): Preset {
  const published = DEFAULT_PARAMETERS.weights.every((each, index) => each === weights[index]);
  const parameters = { fsrsParams6: weights, desiredRetention };
  if (published && desiredRetention === DEFAULT_PARAMETERS.desiredRetention)
    return { ...PRESET, ...parameters };
  const name = `${NAME}: ${Math.round(desiredRetention * 100)} %${published ? '' : ', свои веса'}`;
  const id = idOf(`preset:${[desiredRetention, ...weights].join()}`);
  return { ...PRESET, ...parameters, id, name };
}
