/** Something that comes from outside and may not come. */

export type Loading<T> =
  | Readonly<{ kind: 'loading' }>
  | Readonly<{ kind: 'ready'; value: T }>
  /** `problem` is a sentence for the learner. */
  | Readonly<{ kind: 'failed'; problem: string }>;

export const LOADING = { kind: 'loading' } as const;

/** The value once it is there. */
export const valueOf = <T>(loading: Loading<T>): T | undefined =>
  loading.kind === 'ready' ? loading.value : undefined;

/** How a piece of work ended; `problem` is a sentence for the learner. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };
