/** The fields at the head of a card file. */

import { LineCounter, parseDocument } from 'yaml';
import { DecodeError, flag, id, list, oneOf, record, text } from '../core/decode';
import type { Reader } from '../core/decode';
import { LEVELS } from '../core/deck';
import { cardId, questionId, topicId } from '../core/ids';
import type { CardSource } from './answer';

export type FrontMatter = Omit<CardSource, 'file' | 'body' | 'answer'>;

const FIELDS = [
  'id',
  'asks',
  'topic',
  'level',
  'lead_focus',
  'question',
  'revised',
  'sources',
  'related',
  'aliases'
] as const;
export type Field = (typeof FIELDS)[number];

/**
 * Reads the YAML between the fences.
 * @param report receives each problem with its line, counted from 1 within `yaml`
 * @returns undefined when a field is missing or wrong
 */
export function decodeFrontMatter(
  yaml: string,
  report: (line: number, message: string) => void
): FrontMatter | undefined {
  const document = readYaml(yaml, report);
  if (!document.ok) return undefined;
  const raw = document.value;
  let complete = true;
  const read = <T>(key: Field, reader: Reader<T>, missing?: T): T => {
    const value = isRecord(raw) ? raw[key] : undefined;
    if (value === undefined && missing !== undefined) return missing;
    try {
      return reader(value, key);
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      report(lineOf(yaml, key), error.message);
      complete = false;
      return missing as T;
    }
  };
  const fields: FrontMatter = {
    id: read('id', id(cardId)),
    asks: read('asks', nonEmpty(list(id(questionId)))),
    topic: read('topic', id(topicId)),
    level: read('level', oneOf(LEVELS)),
    leadFocus: read('lead_focus', flag, false),
    question: read('question', line),
    revised: read('revised', date),
    sources: read('sources', list(line), []),
    related: read('related', list(id(cardId)), []),
    aliases: read('aliases', list(id(cardId)), []),
    lines: Object.fromEntries(FIELDS.map((key) => [key, lineOf(yaml, key)]))
  };
  const strange = unknownKeys(raw);
  for (const key of strange)
    report(lineOf(yaml, key), `неизвестное поле «${key}»; бывают: ${FIELDS.join(', ')}`);
  return complete && strange.length === 0 ? fields : undefined;
}

function readYaml(
  yaml: string,
  report: (line: number, message: string) => void
): { ok: true; value: unknown } | { ok: false } {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  for (const error of document.errors)
    report(lineCounter.linePos(error.pos[0]).line, `поля не читаются: ${error.message}`);
  return document.errors.length > 0 ? { ok: false } : { ok: true, value: document.toJS() };
}

const unknownKeys = (raw: unknown): readonly string[] =>
  Object.keys(isRecord(raw) ? raw : {}).filter((key) => !FIELDS.some((known) => known === key));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => {
  try {
    record(value, '');
    return true;
  } catch {
    return false;
  }
};

const lineOf = (yaml: string, key: string): number =>
  Math.max(1, yaml.split('\n').findIndex((each) => each.startsWith(`${key}:`)) + 1);

const nonEmpty =
  <T>(reader: Reader<T[]>): Reader<T[]> =>
  (value, path) => {
    const all = reader(value, path);
    if (all.length === 0) throw new DecodeError(path, 'хотя бы один элемент');
    return all;
  };

const line: Reader<string> = (value, path) => {
  const trimmed = text(value, path).trim();
  if (trimmed === '' || trimmed.includes('\n')) throw new DecodeError(path, 'одна строка текста');
  return trimmed;
};

const date: Reader<string> = (value, path) => {
  const day = text(value, path);
  const at = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at.getTime()))
    throw new DecodeError(path, 'дата вида 2026-11-22');
  return day;
};
