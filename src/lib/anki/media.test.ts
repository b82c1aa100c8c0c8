import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DRAWINGS } from '../pictures/drawings';
import { mediaFile } from './media';

const fileOf = (svg: string) => mediaFile({ name: 'curve', alt: '', svg });

describe('a drawing as a file of a package', () => {
  test('stands alone, on a ground and in colours of its own', () => {
    expect(fileOf('<svg width="328"><path stroke="var(--accent)"/></svg>').text).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="328">' +
        '<rect width="100%" height="100%" rx="8" fill="#ffffff"/><path stroke="#1c6258"/></svg>'
    );
  });

  test('changes its name with its content and with nothing else', () => {
    const [one, again, other] = ['<svg >1</svg>', '<svg >1</svg>', '<svg >2</svg>'].map(fileOf);
    expect(one?.name).toMatch(/^sobes-curve-[0-9a-f]{8}\.svg$/);
    expect(again).toEqual(one);
    expect(other?.name).not.toBe(one?.name);
  });

  test('does not know a colour that the app does not have', () => {
    expect(() => fileOf('<svg fill="var(--pink)"></svg>')).toThrow('--pink');
  });

  test('has the colours of the app by day', () => {
    const tokens = readFileSync('src/app.css', 'utf8');
    const day = new Map(
      Array.from(tokens.matchAll(/--([\w-]+): light-dark\((#\w+),/g), ([, name, hex]) => [
        name,
        hex
      ])
    );
    for (const [name, svg] of DRAWINGS) {
      const used = Array.from(svg.matchAll(/var\(--([\w-]+)\)/g), ([, token]) => token);
      const { text } = mediaFile({ name, alt: '', svg });
      for (const token of used) if (token !== 'font') expect(text).toContain(day.get(token));
      expect(text).not.toContain('var(');
    }
  });

  test('has a name that every Anki takes', () => {
    for (const [name, svg] of DRAWINGS)
      expect(mediaFile({ name, alt: '', svg }).name).toMatch(/^[a-z0-9-]{1,110}\.svg$/);
  });
});
