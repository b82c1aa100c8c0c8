/** What is wrong in a bank or a card, as its author is told: where, how bad, and what to do. */
export type Problem = Readonly<{
  file: string;
  /** 1-based line of the file. */
  line: number;
  /** An error stops the build; a notice tells what was done with the text. */
  severity: 'error' | 'notice';
  /** A Russian sentence. */
  message: string;
}>;
