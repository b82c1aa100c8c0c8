/** One row of a chart of values and the intervals about them. */
export type IntervalRow = Readonly<{
  label: string;
  value: number;
  /** Where the value may as well lie; absent: that is not known. */
  low?: number;
  high?: number;
  /** The value in words. */
  text: string;
}>;
