/** How much room a drawing has, in pixels and in the size of its letters. */

import type { Box } from './figure';

/**
 * Tells an element's room before it is first painted and whenever it changes: with the window, or with
 * the size of the text.
 * @param height how many of its letters high the element is made; undefined: as high as what is in it
 */
export const roomOf =
  (height: number | undefined, onRoom: (box: Box) => void) =>
  (element: HTMLElement): (() => void) => {
    if (height !== undefined) element.style.height = `${height}em`;
    const observer = new ResizeObserver(() =>
      onRoom({
        width: element.clientWidth,
        height: element.clientHeight,
        em: parseFloat(getComputedStyle(element).fontSize)
      })
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
