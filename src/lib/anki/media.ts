/** Drawings → files of a package: each stands alone, with colours of its own. */

import type { Picture } from '../core/deck';
import { hash } from '../core/random';

/** A file of a package's media. */
export type MediaFile = Readonly<{ name: string; text: string }>;

/**
 * The drawing as a file. Its name carries the hash of its content: Anki keeps a file that it has under
 * the same name (rslib/src/import_export/package/apkg/import/media.rs), so a changed one needs another.
 */
export function mediaFile({ name, svg }: Picture): MediaFile {
  const text = standalone(svg);
  return { name: `sobes-${name}-${hash(text).toString(16).padStart(8, '0')}.svg`, text };
}

/**
 * Anki shows a file as an image, which knows nothing of the page's colours nor of its night mode: the
 * app's light ones on a light ground are readable on both.
 */
const COLOURS: Readonly<Record<string, string>> = {
  ink: '#20242b',
  'ink-soft': '#575d68',
  line: '#dcd9d0',
  'line-strong': '#85817a',
  surface: '#ffffff',
  sunken: '#eceae4',
  accent: '#1c6258',
  'accent-wash': '#e1eeea',
  again: '#a3352b',
  'again-wash': '#f8e6e2',
  easy: '#245a92',
  'easy-wash': '#e3edf7',
  hard: '#85540a',
  'hard-wash': '#f6ecd9',
  font: 'system-ui, sans-serif'
};

const GROUND = '<rect width="100%" height="100%" rx="8" fill="#ffffff"/>';

function standalone(svg: string): string {
  const coloured = svg.replaceAll(/var\(--([\w-]+)\)/g, (_, token: string) => {
    const colour = COLOURS[token];
    if (colour === undefined) throw new Error(`a drawing uses the unknown token --${token}`);
    return colour;
  });
  return coloured
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace('>', `>${GROUND}`);
}
