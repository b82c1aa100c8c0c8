/**
 * A large JSON object, piece by piece. Parsed as a whole, a topic's answers live long enough to make the
 * engine's heap grow, and it does not shrink again: 40 MB more for ten thousand notes.
 */

/**
 * The entries of a JSON object, each as the text of an object of its own.
 * @throws SyntaxError when the text ends too early; what else is wrong, parsing the pieces tells
 */
export function* jsonPieces(text: string): Generator<string, void> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') {
      depth += 1;
      if (depth === 1) start = at + 1;
    } else if (sign === ',' && depth === 1) {
      yield `{${text.slice(start, at)}}`;
      start = at + 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) yield `{${text.slice(start, at)}}`;
    }
  }
  if (depth > 0 || start === 0) throw new SyntaxError('JSON: the text ends too early');
}

/** @param start where its opening quote is */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

/** A sign after an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}
