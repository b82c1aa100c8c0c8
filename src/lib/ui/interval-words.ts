/** Russian wording of how far a share can be trusted. */

import type { Interval } from '../core/wilson';
import { percent } from './format';

/** «63 % ± 8»; where the interval is cut off at an end, the share alone: its ends are said in words. */
export function shareText({
  estimate,
  low,
  high
}: Interval & Readonly<{ estimate: number }>): string {
  const isCut = low <= 0 || high >= 1;
  return `${percent(estimate)}${isCut ? '' : `\u00a0±\u00a0${Math.round(((high - low) / 2) * 100)}`}`;
}

/** «от 46 до 73 %» */
export const intervalText = ({ low, high }: Interval): string =>
  `от\u00a0${Math.round(low * 100)} до\u00a0${percent(high)}`;
