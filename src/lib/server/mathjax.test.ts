import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { AllPackages } from 'mathjax-full/js/input/tex/AllPackages.js';
import type TexError from 'mathjax-full/js/input/tex/TexError.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { describe, expect, it } from 'vitest';
import { loadDeck } from './deck';

// Anki loads MathJax 3 with all TeX packages (ts/mathjax/index.ts). The first two would hide what is
// wrong, the third needs a page to measure proof trees on.
const packages = AllPackages.filter(
  (name) => !['noundefined', 'noerrors', 'bussproofs'].includes(name)
);

RegisterHTMLHandler(liteAdaptor());
const page = mathjax.document('', {
  InputJax: new TeX({
    packages,
    formatError: (_jax: unknown, error: TexError) => {
      throw new Error(error.message);
    }
  })
});

/** Why MathJax refuses a formula, or undefined. */
function refusal(tex: string): string | undefined {
  try {
    page.convert(tex);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("Anki's MathJax", () => {
  it('refuses what only KaTeX knows', () => {
    expect(refusal('\\argmin_x f')).toBe('Undefined control sequence \\argmin');
    expect(refusal('\\frac{1}{2}')).toBeUndefined();
  });

  it('reads every formula of the deck', async () => {
    const { anki } = await loadDeck(process.cwd());
    const refused = anki.notes.flatMap(({ id, say, answer }) =>
      [...`${say}${answer}`.matchAll(/\\\(([^]*?)\\\)|\\\[([^]*?)\\\](?=<)/g)].flatMap((match) => {
        const tex = (match[1] ?? match[2] ?? '')
          .replaceAll('&#x3C;', '<')
          .replaceAll('&#x26;', '&');
        const problem = refusal(tex);
        return problem === undefined ? [] : [`${id}: ${problem}: ${tex}`];
      })
    );
    expect(refused).toEqual([]);
  });
});
