import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AUDIENCES } from '../core/deck';
import { topicId } from '../core/ids';
import { seeded } from '../core/random';
import {
  BACKUP_MAX_LENGTH,
  decodeBackup,
  describeBackupProblem,
  encodeBackup,
  verifyBackup
} from './backup';
import type { Backup, BackupProblem } from './backup';
import { crc32 } from './crc32';
import { DEFAULT_SETTINGS, NEW_PER_DAY_MAX, REVIEWS_PER_DAY_MAX, THEMES } from './settings';
import type { Settings } from './settings';
import { anyLog } from './testing/samples';

// Thousands of runs, on machines that may be busy: time decides nothing here.
vi.setConfig({ testTimeout: 120_000 });

const topics = ['losses', 'normalisation'].flatMap((slug) => topicId(slug) ?? []);

const anySettings: fc.Arbitrary<Settings> = fc.record({
  level: fc.constantFrom(...AUDIENCES),
  topics: fc.oneof(fc.constant('all' as const), fc.subarray(topics)),
  newPerDay: fc.integer({ min: 0, max: NEW_PER_DAY_MAX }),
  reviewsPerDay: fc.integer({ min: 0, max: REVIEWS_PER_DAY_MAX }),
  rollover: fc.integer({ min: 0, max: 23 }),
  theme: fc.constantFrom(...THEMES),
  swipes: fc.boolean(),
  haptics: fc.boolean(),
  passBar: fc.integer({ min: 30, max: 95 }),
  lastBackupAt: fc.option(fc.integer())
});

const anyBackup: fc.Arbitrary<Backup> = fc.record({
  entries: fc.tuple(anyLog(1), anyLog(2)).map((logs) => logs.flat()),
  settings: anySettings,
  exportedAt: fc.maxSafeInteger(),
  appVersion: fc.string({ unit: 'binary' })
});

const [sample] = fc.sample(anyBackup, { numRuns: 1, seed: 7 });
if (!sample || sample.entries.length < 5) throw new Error('the sample is too small');
const file = encodeBackup(sample);

const kindOf = (text: string): BackupProblem['kind'] | 'accepted' => {
  const decoded = decodeBackup(text);
  return decoded.ok ? 'accepted' : decoded.problem.kind;
};

/** A file whose checksum fits whatever is in it. */
const sealed = (body: unknown): string =>
  JSON.stringify({
    format: 'sobes-backup',
    version: 1,
    body,
    checksum: crc32(JSON.stringify(body))
  });

describe('a backup', () => {
  it('says the same when it is read back', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        expect(decodeBackup(encodeBackup(backup))).toEqual({ ok: true, value: backup });
      }),
      { numRuns: 500 }
    );
  });

  it('survives what mail and editors do to a text', () => {
    const expected = { ok: true, value: sample };
    expect(decodeBackup(`\uFEFF${file}`)).toEqual(expected);
    expect(decodeBackup(`\r\n${JSON.stringify(JSON.parse(file), undefined, 2)}`)).toEqual(expected);
  });

  it('with any one character changed is refused, or still says the same', () => {
    const random = seeded('flips');
    const counts = new Map<string, number>();
    for (let at = 0; at < file.length; at++) {
      const changed = String.fromCharCode(file.charCodeAt(at) ^ (1 + Math.floor(random() * 127)));
      const decoded = decodeBackup(file.slice(0, at) + changed + file.slice(at + 1));
      const outcome = decoded.ok ? 'same' : decoded.problem.kind;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (decoded.ok) expect(decoded.value).toEqual(sample);
    }
    expect([...counts.keys()]).toContain('damaged');
  });

  it('with characters lost, doubled or exchanged is refused', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 2), fc.nat(40), fc.string(), (at, lost, put) => {
        const changed = file.slice(0, at) + put + file.slice(at + lost);
        const decoded = decodeBackup(changed);
        if (decoded.ok) expect(decoded.value).toEqual(sample);
      }),
      { numRuns: 3_000 }
    );
  });

  it('cut short anywhere is called truncated', () => {
    for (let length = 1; length < file.trimEnd().length; length++)
      expect([length, kindOf(file.slice(0, length))]).toEqual([length, 'truncated']);
  });

  it('never makes reading throw, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => void decodeBackup(text)),
      {
        numRuns: 2_000
      }
    );
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(kindOf(file.replace(/"body":/, `"body":${deep},"b":`))).toBe('damaged');
  });
});

describe('a file that is no good backup', () => {
  it.each<[string, string, BackupProblem['kind'], RegExp]>([
    ['empty', ' \n', 'empty', /Файл пуст/],
    ['a foreign text', 'front,back\n1,2', 'not-ours', /не резервная копия «Собеса»/],
    ['a foreign JSON', '{"format":"anki"}', 'not-ours', /не резервная копия «Собеса»/],
    ['a list', '[]', 'not-ours', /не резервная копия «Собеса»/],
    ['half of one', file.slice(0, file.length / 2), 'truncated', /обрывается/],
    ['one with a torn middle', `${file.slice(0, 200)}${file.slice(230)}`, 'damaged', /повреждён/],
    ['a newer one', file.replace('"version":1', '"version":2'), 'newer-version', /Обновите/],
    ['one of no version', file.replace('"version":1', '"version":0'), 'damaged', /версия/],
    ['a huge one', ' '.repeat(BACKUP_MAX_LENGTH + 1), 'too-large', /слишком велик/],
    ['one without a body', '{"format":"sobes-backup","version":1}', 'damaged', /сумма/],
    ['one with a strange body', sealed([]), 'unreadable', /body: /],
    [
      'one with a strange entry',
      sealed({ ...JSON.parse(JSON.stringify(sample)), count: 1, entries: [{ kind: 'dreamt' }] }),
      'unreadable',
      /body\.entries\[0\]\.kind.*«dreamt»/
    ],
    [
      'one that miscounts itself',
      sealed({ ...JSON.parse(JSON.stringify(sample)), count: 1 }),
      'unreadable',
      /body\.count/
    ]
  ])('%s is told so', (_name, text, kind, sentence) => {
    const decoded = decodeBackup(text);
    if (decoded.ok) throw new Error('it was accepted');
    expect(decoded.problem.kind).toBe(kind);
    expect(describeBackupProblem(decoded.problem)).toMatch(sentence);
  });
});

describe('verifying a backup', () => {
  it('accepts what was to be saved, in any order', () => {
    expect(verifyBackup(file, sample.entries.toReversed())).toEqual({ ok: true, value: sample });
  });

  it('does not mind in which order an entry names its fields', () => {
    const turned = sample.entries.map(
      (each) => Object.fromEntries(Object.entries(each).toReversed()) as typeof each
    );
    expect(verifyBackup(file, turned).ok).toBe(true);
  });

  it('notices an entry that is missing, and one that is different', () => {
    const fewer = verifyBackup(file, sample.entries.slice(1));
    const count = sample.entries.length;
    expect(fewer).toEqual({
      ok: false,
      problem: { kind: 'differs', detail: `записей в файле: ${count}, в приложении: ${count - 1}` }
    });
    const later = sample.entries.map((each) => ({ ...each, at: each.at + 1 }));
    const changed = verifyBackup(file, later);
    expect(!changed.ok && describeBackupProblem(changed.problem)).toMatch(
      /не прошла проверку \(запись .* не совпала\)/
    );
  });

  it('refuses a damaged file before it compares', () => {
    expect(verifyBackup('', [])).toEqual({ ok: false, problem: { kind: 'empty' } });
  });

  it('of an empty history holds too', () => {
    const empty = encodeBackup({ ...sample, entries: [], settings: DEFAULT_SETTINGS });
    expect(verifyBackup(empty, []).ok).toBe(true);
  });
});

describe('the checksum', () => {
  it.each([
    ['', '00000000'],
    // The check value of CRC-32/ISO-HDLC, and one of two-byte letters by zlib.
    ['123456789', 'cbf43926'],
    ['Собес', 'e1d7cc70']
  ])('of %j is %s', (text, expected) => {
    expect(crc32(text)).toBe(expected);
  });

  it('does not depend on where the text is cut into pieces', () => {
    const long = '😀я'.repeat(50_000);
    expect(crc32(long)).not.toBe(crc32(`a${long}`));
    expect(crc32(`${long}x`)).toBe(ofBytes(new TextEncoder().encode(`${long}x`)));
    expect(crc32(`a${long}`)).toBe(ofBytes(new TextEncoder().encode(`a${long}`)));
  });
});

/** Bit by bit, as the standard writes it. */
function ofBytes(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}
