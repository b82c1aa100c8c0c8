import { describe, expect, test } from 'vitest';
import {
  DEFAULT_PARAMETERS,
  DEFAULT_RETENTION,
  LEARNING_STEPS,
  MAXIMUM_INTERVAL_DAYS,
  RELEARNING_STEPS
} from '../core/scheduler';
import { collectionRow } from './collection';
import { PRESET, PRESET_ID, presetOf } from './preset';

const OWN = DEFAULT_PARAMETERS.weights.map((each) => each * 1.01);

describe('the preset', () => {
  test('plans as the app does', () => {
    const minutes = (steps: readonly string[]) => steps.map((each) => Number.parseInt(each, 10));
    expect(PRESET).toMatchObject({
      new: { delays: minutes(LEARNING_STEPS) },
      lapse: { delays: minutes(RELEARNING_STEPS) },
      rev: { maxIvl: MAXIMUM_INTERVAL_DAYS },
      desiredRetention: DEFAULT_RETENTION
    });
  });

  test('keeps its id and name while the parameters are the published ones', () => {
    const preset = presetOf(DEFAULT_PARAMETERS);
    expect([preset.id, preset.name]).toEqual([PRESET_ID, 'Собес']);
    expect(preset.fsrsParams6).toEqual(DEFAULT_PARAMETERS.weights);
  });

  test('has an id of its own for other parameters, the same each time', () => {
    const changed = [
      { ...DEFAULT_PARAMETERS, desiredRetention: 0.92 },
      { ...DEFAULT_PARAMETERS, weights: OWN },
      { desiredRetention: 0.92, weights: OWN }
    ];
    const presets = changed.map(presetOf);
    expect(new Set([PRESET_ID, ...presets.map(({ id }) => id)]).size).toBe(4);
    expect(changed.map(presetOf)).toEqual(presets);
    expect(presets.map(({ name }) => name)).toEqual([
      'Собес: 92 %',
      'Собес: 90 %, свои веса',
      'Собес: 92 %, свои веса'
    ]);
    expect(presets.map(({ desiredRetention }) => desiredRetention)).toEqual([0.92, 0.9, 0.92]);
    expect(presets[1]?.fsrsParams6).toEqual(OWN);
  });

  test('is the one of every deck but Anki’s own', () => {
    const preset = presetOf({ ...DEFAULT_PARAMETERS, desiredRetention: 0.85 });
    const { decks, dconf } = collectionRow(new Map([[7, 'Собес']]), preset);
    expect(JSON.parse(decks)).toMatchObject({ 1: { conf: 1 }, 7: { conf: preset.id } });
    expect(Object.keys(JSON.parse(dconf) as object)).toEqual(['1', String(preset.id)]);
  });
});
