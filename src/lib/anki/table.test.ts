import { describe, expect, test } from 'vitest';
import { syntheticDeck } from '../../../tests/anki/synthetic-deck';
import { exportRows } from './export';
import type { ExportRows } from './export';
import type { AnkiDeck } from './notes';
import { writeTable } from './table';
import type { TableFormat } from './table';

function rowsOf(deck: AnkiDeck): ExportRows {
  const rows = exportRows(deck, { arrangement: 'topic' });
  if (!rows.ok) throw new Error(rows.problem);
  return rows.value;
}

async function textOf(format: TableFormat, deck: AnkiDeck): Promise<string> {
  const outcome = await writeTable(format, rowsOf(deck));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
    await outcome.file.arrayBuffer()
  );
}

/** One note with this question. */
const asking = (question: string): AnkiDeck => {
  const deck = syntheticDeck(1);
  return {
    ...deck,
    notes: deck.notes.map((note) => ({
      ...note,
      ...{ question, say: 'Да', answer: '', hint: '', followUp: '', source: '' }
    }))
  };
};

describe('a table', () => {
  test('says of itself what Anki wants to know, then has a line for each note', async () => {
    expect(await textOf('tsv', asking('Что?'))).toBe(
      [
        '#separator:Tab',
        '#html:true',
        '#notetype:Собес',
        '#columns:guid\tdeck\ttags\tQuestion\tAnswer\tHint\tFollowUp\tSource\tId',
        '#guid column:1',
        '#deck column:2',
        '#tags column:3',
        [
          '"sobes:synthetic-card-0"',
          '"Собес::Тема «optimisation»"',
          '"банк::backend-full банк::cv-engineer раздел::backend-full::1._Основы:_«градиенты»_&_шаги раздел::cv-engineer::2._Практика::A/B-тесты:_до:после тема::optimisation уровень::junior фокус::lead"',
          '"Что?"',
          '"<div class=""say"">Да</div>"',
          ...['""', '""', '""', '"synthetic-card-0"']
        ].join('\t'),
        ''
      ].join('\n')
    );
  });

  test('keeps quotes, separators and line ends within a field', async () => {
    const text = await textOf('csv', asking('«a», "b"\n\tc'));
    expect(text).toContain('#separator:Comma\n');
    expect(text).toContain(',"«a», ""b""\n\tc",');
  });

  test('begins with what is learned first', async () => {
    const text = await textOf('csv', syntheticDeck(200));
    const levels = [...text.matchAll(/уровень::(\w+)/g)].map(([, level]) => level);
    const ranks = levels
      .slice(0, 190)
      .map((each) => ['junior', 'middle', 'senior'].indexOf(each ?? ''));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  test('tells how far it is and stops when cancelled', async () => {
    const shares: number[] = [];
    const onProgress = (share: number): void => void shares.push(share);
    const rows = rowsOf(syntheticDeck(1200));
    await writeTable('csv', rows, { onProgress });
    expect(shares).toEqual([500 / 1200, 1000 / 1200, 1]);
    const signal = AbortSignal.abort();
    expect(await writeTable('csv', rows, { signal })).toEqual({ kind: 'cancelled' });
  });
});
