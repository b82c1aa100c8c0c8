/** Numbers that look random and are the same at every build (a linear congruential generator). */

/** A stream of numbers between 0 and 1. */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1664525 * state + 1013904223) % 2 ** 32;
    return (state + 0.5) / 2 ** 32;
  };
}

/** So many standard normal numbers out of a stream (Box–Muller). */
export const normals = (count: number, uniform: () => number): readonly number[] =>
  Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  );
