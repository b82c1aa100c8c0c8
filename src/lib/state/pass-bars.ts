import { PASS_BAR_MAX, PASS_BAR_MIN } from '../storage/settings';

/** Bars that may be set, in per cent. */
export const PASS_BARS = { min: PASS_BAR_MIN, max: PASS_BAR_MAX } as const;
