import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describePackageProblem } from './package-problem';
import type { PackageProblem } from './package-problem';
import { readPackage } from './read-package';
import {
  CLAIM,
  asSchema18,
  collection,
  fileOf,
  metaOf,
  packageOf,
  sqlite,
  withClaim,
  zstdStored
} from './testing/packages';
import type { ReviewRow } from './testing/packages';

const GUIDS = ['sobes:dropout', 'f:~1'];
const AT = 1_795_000_000_000;
const REVIEWS: readonly ReviewRow[] = [
  { id: AT + 60_000, cid: 2, ease: 1, type: 0 },
  { id: AT, cid: 1, ease: 3, time: 7_100 }
];
const parts = { guids: GUIDS, reviews: REVIEWS };
const PLEA = collection({ guids: ['please update'] });

const read = (bytes: Uint8Array) => readPackage(sqlite, fileOf(bytes));

async function reviewsOf(bytes: Uint8Array) {
  const outcome = await read(bytes);
  if (!outcome.ok) throw new Error(describePackageProblem(outcome.problem));
  return outcome.value.reviews;
}

async function problemOf(bytes: Uint8Array): Promise<PackageProblem | undefined> {
  const outcome = await read(bytes);
  return outcome.ok ? undefined : outcome.problem;
}

const WHOLE = packageOf({ 'collection.anki2': collection(parts), media: strToU8('{}') });

describe('a package of any vintage', () => {
  const expected = [
    { id: AT, guid: 'sobes:dropout', ord: 0, grade: 3, ms: 7_100 },
    { id: AT + 60_000, guid: 'f:~1', ord: 0, grade: 1, ms: 4_000 }
  ];

  test('with collection.anki2 alone gives its reviews by their instants', async () => {
    expect(await reviewsOf(WHOLE)).toEqual(expected);
  });

  test('with collection.anki21 gives that one, not the plea beside it', async () => {
    const files = { 'collection.anki2': PLEA, 'collection.anki21': collection(parts) };
    expect(await reviewsOf(packageOf(files))).toEqual(expected);
    expect(await reviewsOf(packageOf({ meta: metaOf(2), ...files }))).toEqual(expected);
  });

  test('with collection.anki21b gives that one, zstd and schema 18', async () => {
    const modern = zstdStored(asSchema18(collection(parts)));
    const files = { meta: metaOf(3), 'collection.anki2': PLEA, 'collection.anki21b': modern };
    expect(await reviewsOf(packageOf(files))).toEqual(expected);
  });

  test('reports how far it is, up to the end', async () => {
    const shares: number[] = [];
    await readPackage(sqlite, fileOf(WHOLE), (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.5);
  });
});

describe('a row of the review log', () => {
  const gradesOf = async (rows: readonly Omit<ReviewRow, 'id' | 'cid'>[], files: object = {}) => {
    const reviews = rows.map((row, index) => ({ ...row, id: AT + index, cid: 1 }));
    const bytes = collection({ guids: GUIDS, reviews, ...files });
    return (await reviewsOf(packageOf({ 'collection.anki21': bytes }))).map(({ grade }) => grade);
  };

  test('counts with each of the four grades, in learning, review, relearning', async () => {
    const rows = [0, 1, 2].flatMap((type) => [1, 2, 3, 4].map((ease) => ({ type, ease })));
    expect(await gradesOf(rows)).toEqual([1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4]);
  });

  test('of a filtered deck counts when it rescheduled, which its factor tells', async () => {
    const rows = [
      { type: 3, ease: 3, factor: 0 },
      { type: 3, ease: 2, factor: 410 }
    ];
    expect(await gradesOf(rows)).toEqual([2]);
  });

  test('made by hand, by rescheduling or by nobody known does not count', async () => {
    const rows = [
      { type: 4, ease: 0, factor: 0 },
      { type: 5, ease: 0 },
      { type: 4, ease: 3 },
      { type: 6, ease: 3 },
      { type: 1, ease: 0 },
      { type: 1, ease: 5 },
      { type: -1, ease: 2 }
    ];
    expect(await gradesOf(rows)).toEqual([]);
  });

  test('of the first scheduler says good and easy with 2 and 3 in its steps', async () => {
    const rows = [
      { type: 0, ease: 1 },
      { type: 0, ease: 2 },
      { type: 2, ease: 3 },
      { type: 1, ease: 2 }
    ];
    const gradesUnder = async (name: string, conf: object): Promise<readonly number[]> => {
      const reviews = rows.map((row, index) => ({ ...row, id: AT + index, cid: 1 }));
      const bytes = packageOf({ [name]: collection({ guids: GUIDS, reviews, conf }) });
      return (await reviewsOf(bytes)).map(({ grade }) => grade);
    };
    expect(await gradesUnder('collection.anki2', {})).toEqual([1, 3, 4, 2]);
    expect(await gradesUnder('collection.anki2', { schedVer: 1 })).toEqual([1, 3, 4, 2]);
    expect(await gradesUnder('collection.anki2', { schedVer: 2 })).toEqual([1, 2, 3, 2]);
    expect(await gradesUnder('collection.anki21', {})).toEqual([1, 2, 3, 2]);
  });

  test('of a card or note that is gone is passed over', async () => {
    const cards = [{ id: 1, nid: 77, ord: 0 }];
    expect(await gradesOf([{ ease: 3 }], { cards })).toEqual([]);
    expect(await gradesOf([{ ease: 3 }], { cards: [] })).toEqual([]);
  });
});

describe('a file that is no sound package', () => {
  const packed = collection(parts);
  const modern = zstdStored(asSchema18(packed));
  const bomb = packageOf({ 'collection.anki2': new Uint8Array(32 << 20) });
  const page = '<!doctype html><title>Войдите в сеть</title>';

  test.each<readonly [string, Uint8Array, PackageProblem['kind'], RegExp]>([
    ['nothing', new Uint8Array(), 'not-a-package', /Это не пакет Anki/],
    ['a web page under its name', strToU8(page), 'not-a-package', /\.apkg или \.colpkg/],
    ['half a file', WHOLE.slice(0, WHOLE.length / 2), 'truncated', /обрывается/],
    ['another archive', packageOf({ 'a.txt': strToU8('a') }), 'no-collection', /нет коллекции/],
    ['a bomb', bomb, 'too-large', /слишком велик/],
    [
      'a claim of 2 GB',
      withClaim(WHOLE, 'collection.anki2', CLAIM.size, 2 ** 31),
      'too-large',
      /слишком велик/
    ],
    [
      'a modest claim and a flood behind it',
      withClaim(bomb, 'collection.anki2', CLAIM.size, 1_000),
      'damaged',
      /больше, чем заявлено/
    ],
    [
      'a claim of more than there is',
      withClaim(WHOLE, 'collection.anki2', CLAIM.size, packed.length + 1),
      'damaged',
      /меньше, чем заявлено/
    ],
    [
      'more bytes than the file has',
      withClaim(WHOLE, 'collection.anki2', CLAIM.packed, 100_000_000),
      'truncated',
      /обрывается/
    ],
    [
      'a collection with one bit turned',
      withClaim(WHOLE, 'collection.anki2', CLAIM.crc, 0x12345678),
      'damaged',
      /контрольная сумма/
    ],
    ['a password', withClaim(WHOLE, 'collection.anki2', CLAIM.flags, 1, 2), 'encrypted', /паролем/],
    [
      'a compression of another kind',
      withClaim(WHOLE, 'collection.anki2', CLAIM.method, 12, 2),
      'damaged',
      /неизвестное сжатие 12/
    ],
    [
      'an entry that lies elsewhere',
      withClaim(WHOLE, 'collection.anki2', CLAIM.offset, 5),
      'damaged',
      /не на своём месте/
    ],
    ...['../evil', 'a/../../evil', '/etc/passwd', 'C:\\evil', 'a\\..\\evil'].map(
      (name) =>
        [
          `the name ${name}`,
          packageOf({ [name]: strToU8('x'), 'collection.anki2': packed }),
          'unsafe-names',
          /за его пределы/
        ] as const
    ),
    [
      'garbage instead of a database',
      packageOf({ 'collection.anki21': strToU8('garbage'.repeat(1000)) }),
      'damaged',
      /не база SQLite/
    ],
    [
      'a database’s first words and garbage after them',
      packageOf({ 'collection.anki21': strToU8('SQLite format 3\0' + 'garbage'.repeat(1000)) }),
      'damaged',
      /collection\.anki21: /
    ],
    [
      'no zstd where it should be',
      packageOf({ meta: metaOf(3), 'collection.anki21b': packed }),
      'damaged',
      /не zstd/
    ],
    [
      'zstd that breaks off',
      packageOf({ meta: metaOf(3), 'collection.anki21b': modern.slice(0, -10) }),
      'damaged',
      /обрывается/
    ],
    [
      'zstd that wants 2 GB to begin with',
      packageOf({ meta: metaOf(3), 'collection.anki21b': zstdStored(packed, 2 ** 31) }),
      'too-large',
      /слишком велик/
    ],
    [
      'the new form without its collection',
      packageOf({ meta: metaOf(3), 'collection.anki2': PLEA }),
      'damaged',
      /нет collection\.anki21b/
    ],
    [
      'a form of the future',
      packageOf({ meta: metaOf(4), 'collection.anki21c': modern }),
      'newer-format',
      /более новой версией Anki/
    ]
  ])('%s gets its sentence', async (_name, bytes, kind, sentence) => {
    const problem = await problemOf(bytes);
    expect(problem).toMatchObject({ kind });
    if (problem) expect(describePackageProblem(problem)).toMatch(sentence);
  });

  test('with views in place of tables is not computed', async () => {
    const database = new sqlite.Database();
    database.run(`
      CREATE TABLE col (conf); CREATE TABLE cards (id, nid, ord); CREATE TABLE revlog (id);
      CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
        SELECT id, 'sobes:dropout' AS guid FROM n;`);
    const bytes = packageOf({ 'collection.anki21': database.export() });
    expect(await problemOf(bytes)).toEqual({ kind: 'no-collection' });
  });

  test('cut anywhere, gives a problem and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WHOLE.length - 1), async (length) => {
        expect(await problemOf(WHOLE.slice(0, length))).toBeDefined();
      }),
      { numRuns: 60 }
    );
  });

  test('spoilt anywhere, gives rows or a problem and never throws', async () => {
    const files = { meta: metaOf(3), 'collection.anki21b': modern };
    for (const whole of [WHOLE, packageOf(files)])
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
          async (changes) => {
            const spoilt = whole.slice();
            for (const [at, byte] of changes) spoilt[at] = byte;
            const outcome = await read(spoilt);
            if (!outcome.ok) expect(describePackageProblem(outcome.problem)).toMatch(/\.$/);
          }
        ),
        { numRuns: 80 }
      );
  });

  test('with a spoilt database inside a sound archive never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const spoilt = packed.slice();
          for (const [at, byte] of changes) spoilt[at] = byte;
          await read(packageOf({ 'collection.anki21': spoilt }));
        }
      ),
      { numRuns: 80 }
    );
  });
});
