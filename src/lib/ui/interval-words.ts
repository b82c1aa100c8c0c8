/** Russian wording of how far a share can be trusted. */

import type { Interval } from '../core/wilson';
import { percent } from './format';

/** «от 46 до 73 %» */
export const intervalText = ({ low, high }: Interval): string =>
  `от\u00a0${Math.round(low * 100)} до\u00a0${percent(high)}`;
