/** One bar of a chart. */
export type Bar = Readonly<{
  /** Under the bar; left out where there is no room. */
  label: string;
  /** 0 or more. */
  value: number;
  /** Where the value may as well lie. */
  low?: number | undefined;
  high?: number | undefined;
}>;
