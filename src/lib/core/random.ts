/** Seeded randomness: the same seed always gives the same sequence, on every device. */

/** A generator of numbers in [0, 1). */
export type Random = () => number;

/** 32-bit FNV-1a hash of a text (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32 (Tommy Ettinger, 2017; public domain): 32 bits of state, enough to shuffle a queue. */
export function seeded(seed: string): Random {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const moved = copy[i] as T;
    copy[i] = copy[j] as T;
    copy[j] = moved;
  }
  return copy;
}
