/** Formulas as KaTeX renders them, in outline. */

export const inline = (tex: string): string =>
  '<span class="katex"><span class="katex-mathml"><math><semantics><mrow></mrow>' +
  `<annotation encoding="application/x-tex">${tex}</annotation></semantics></math></span>` +
  '<span class="katex-html" aria-hidden="true"><span class="base"><span>x</span></span></span></span>';
export const display = (tex: string): string => `<span class="katex-display">${inline(tex)}</span>`;
