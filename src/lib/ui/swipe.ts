/** What a finger drawn sideways over an answer means. */

import type { Grade } from '../core/review';

/** Pixels before a movement counts as a swipe, and from which the stronger grade is meant. */
export const SWIPE_FROM = 72;
export const SWIPE_FAR = 168;

/**
 * The grade of a swipe: to the right it was known, to the left it was hard; further is stronger.
 * @param dx pixels to the right of where the finger came down
 * @returns undefined for a movement too short, or more upward than sideways
 */
export function swipeGrade(dx: number, dy: number): Grade | undefined {
  const length = Math.abs(dx);
  if (length < SWIPE_FROM || Math.abs(dy) > length / 2) return undefined;
  const far = length >= SWIPE_FAR;
  return dx > 0 ? (far ? 4 : 3) : far ? 1 : 2;
}

/** Whether something between the touched element and the area scrolls sideways by itself. */
export function scrollsSideways(target: EventTarget | null, area: Element): boolean {
  let element = target instanceof Element ? target : null;
  while (element && element !== area) {
    if (element.scrollWidth > element.clientWidth + 1) {
      const { overflowX } = getComputedStyle(element);
      if (overflowX === 'auto' || overflowX === 'scroll') return true;
    }
    element = element.parentElement;
  }
  return false;
}
