import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PackageError } from './package-problem';
import { zstdStored } from './testing/packages';
import { unpackZstd } from './zstd';

const MB = 1 << 20;

function problemOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof PackageError) return error.problem;
    throw error;
  }
}

/** Blocks of a few bytes that say «2 MB of zeros». */
function flood(blocks: number): Uint8Array {
  const size = (2 * MB - 1) << 3;
  const block = (last: 0 | 1) => [(size | 2 | last) & 255, (size >> 8) & 255, size >> 16, 0];
  const rest = Array.from({ length: blocks }, (_, i) => block(i === blocks - 1 ? 1 : 0)).flat();
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0x60, ...rest]);
}

describe('zstd under limits', () => {
  test('gives back what was packed, in one frame or in several', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1 }), (parts) => {
        const packed = Uint8Array.from(parts.flatMap((part) => [...zstdStored(part)]));
        const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
        expect(unpackZstd(packed, MB, 'x')).toEqual(whole);
      })
    );
  });

  test('stops a flood at its limit', () => {
    const packed = flood(1_000);
    expect(packed.length).toBeLessThan(5_000);
    expect(problemOf(() => unpackZstd(packed, 8 * MB, 'x'))).toEqual({ kind: 'too-large' });
  });

  test('makes no room for a window that no frame needs, be it in the second frame', () => {
    const sound = zstdStored(Uint8Array.of(1, 2, 3));
    const greedy = zstdStored(Uint8Array.of(1, 2, 3), 2 ** 31);
    const both = Uint8Array.from([...sound, ...greedy]);
    for (const packed of [greedy, both])
      expect(problemOf(() => unpackZstd(packed, MB, 'x'))).toEqual({ kind: 'too-large' });
  });

  test('refuses anything else with the name of the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(problemOf(() => unpackZstd(bytes, MB, 'x'))).toMatchObject({
          kind: 'damaged',
          detail: expect.stringMatching(/^x: /)
        });
      })
    );
  });
});
