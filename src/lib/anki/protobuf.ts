/** As much of protobuf's wire format as Anki's packages and collections of schema 18 need. */

export type Message = ReadonlyMap<number, readonly (number | Uint8Array)[]>;

/**
 * A message's fields by their numbers: varints as numbers; texts, bytes and messages as bytes; values
 * of fixed width are passed over. Undefined when the bytes are no message.
 */
export function readMessage(bytes: Uint8Array): Message | undefined {
  const fields = new Map<number, (number | Uint8Array)[]>();
  let at = 0;
  const varint = (): number => {
    for (let value = 0, unit = 1; at < bytes.length; unit *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
    return NaN;
  };
  while (at < bytes.length) {
    const key = varint();
    const number = Math.floor(key / 8);
    const values = fields.get(number) ?? [];
    fields.set(number, values);
    const wire = key % 8;
    if (wire === VARINT) values.push(varint());
    else {
      const length = wire === BYTES ? varint() : FIXED_WIDTHS[wire];
      // A broken length is NaN, which fits nowhere.
      if (length === undefined || !(at + length <= bytes.length)) return undefined;
      if (wire === BYTES) values.push(bytes.subarray(at, at + length));
      at += length;
    }
  }
  return fields;
}

const VARINT = 0;
const BYTES = 2;
const FIXED_WIDTHS: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
