/** Seats for groups of different weight, as a parliament shares them out. */

export type Share = Readonly<{
  weight: number;
  /** A group takes no more than this. */
  capacity: number;
}>;

/**
 * By largest remainders (Hamilton's method): every group gets its exact share, rounded down or up. What a
 * group has no room for goes to the others by their weights.
 * @returns a whole number for each group, together `seats` or as many as there is room for
 */
export function apportion(groups: readonly Share[], seats: number): readonly number[] {
  const taken = groups.map(() => 0);
  let open = groups
    .map((group, index) => ({ ...group, index }))
    .filter(({ weight, capacity }) => weight > 0 && capacity > 0);
  let left = Math.min(
    seats,
    open.reduce((sum, { capacity }) => sum + capacity, 0)
  );
  for (;;) {
    const total = open.reduce((sum, { weight }) => sum + weight, 0);
    const exact = open.map((group) => ({ ...group, share: (left * group.weight) / total }));
    const full = exact.filter(({ share, capacity }) => share >= capacity);
    if (full.length === 0) {
      for (const { index, seats: own } of rounded(exact, left)) taken[index] = own;
      return taken;
    }
    for (const { index, capacity } of full) {
      taken[index] = capacity;
      left -= capacity;
    }
    open = exact.filter(({ share, capacity }) => share < capacity);
  }
}

type Exact = Readonly<{ index: number; share: number }>;

function rounded(
  exact: readonly Exact[],
  seats: number
): readonly { index: number; seats: number }[] {
  const over = seats - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  return [...exact]
    .sort((a, b) => (b.share % 1) - (a.share % 1) || a.index - b.index)
    .map(({ index, share }, rank) => ({ index, seats: Math.floor(share) + (rank < over ? 1 : 0) }));
}
