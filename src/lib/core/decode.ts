/**
 * Small readers for data that comes from outside: storage, files, the network. Each throws
 * `DecodeError` with the path to the value that does not fit; the `decode*` functions of the other
 * files turn that into `{ ok: false, problem }`.
 */

export class DecodeError extends Error {
  override readonly name = 'DecodeError';
  constructor(path: string, expected: string) {
    super(`${path}: ожидается ${expected}`);
  }
}

export type Decoded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export type Reader<T> = (value: unknown, path: string) => T;

/** Runs a reader at the edge. Errors that are not about the data stay errors. */
export function decode<T>(reader: Reader<T>, value: unknown, path: string): Decoded<T> {
  try {
    return { ok: true, value: reader(value, path) };
  } catch (error) {
    if (error instanceof DecodeError) return { ok: false, problem: error.message };
    throw error;
  }
}

export const text: Reader<string> = (value, path) => {
  if (typeof value !== 'string') throw new DecodeError(path, 'строка');
  return value;
};

export const flag: Reader<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new DecodeError(path, 'true или false');
  return value;
};

/** A finite number within [min, max]. */
export const number =
  (min = -Infinity, max = Infinity): Reader<number> =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max)
      throw new DecodeError(path, `число от ${min} до ${max}`);
    return value;
  };

/** A safe integer within [min, max]. */
export const integer =
  (min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value, path) => {
    if (!Number.isSafeInteger(value)) throw new DecodeError(path, 'целое число');
    return number(min, max)(value, path);
  };

export const oneOf =
  <const T extends string | number>(allowed: readonly T[]): Reader<T> =>
  (value, path) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new DecodeError(path, `одно из: ${allowed.join(', ')}`);
    return found;
  };

export const list =
  <T>(item: Reader<T>): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw new DecodeError(path, 'список');
    return value.map((each, index) => item(each, `${path}[${index}]`));
  };

export const record: Reader<Readonly<Record<string, unknown>>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DecodeError(path, 'объект');
  return value as Record<string, unknown>;
};

/** A text that one of the id makers accepts. */
export const id =
  <T extends string>(make: (text: string) => T | undefined): Reader<T> =>
  (value, path) => {
    const made = make(text(value, path));
    if (made === undefined) throw new DecodeError(path, 'идентификатор');
    return made;
  };
