/**
 * The backup file: JSON text with its own checksum. Pure: saving and picking files is the page's part.
 *
 * `{ format, version, body: { appVersion, exportedAt, count, settings, entries }, checksum }`; the
 * checksum is taken over the body as `JSON.stringify` writes it, so a file that was only reformatted
 * still fits. It stands last: a file cut short has lost it.
 */

import { decode, integer, list, record, text } from '../core/decode';
import type { Reader } from '../core/decode';
import { decodeEntry } from '../core/review';
import type { Entry } from '../core/review';
import { crc32 } from './crc32';
import { decodeSettings } from './settings';
import type { Settings } from './settings';

export const BACKUP_FORMAT = 'sobes-backup';
export const BACKUP_VERSION = 1;
/** UTF-16 units; over 400,000 entries. More than that was not written by this app. */
export const BACKUP_MAX_LENGTH = 128 * 1024 * 1024;

export type Backup = Readonly<{
  entries: readonly Entry[];
  settings: Settings;
  /** Milliseconds since 1970. */
  exportedAt: number;
  appVersion: string;
}>;

export type BackupProblem =
  | Readonly<{ kind: 'empty' | 'too-large' | 'not-ours' | 'truncated' | 'newer-version' }>
  /** The checksum does not fit, or the text is no JSON any more. */
  | Readonly<{ kind: 'damaged'; detail: string }>
  /** The file is intact, but this version cannot read what is in it. */
  | Readonly<{ kind: 'unreadable'; detail: string }>
  /** Read back, the file does not say what was to be saved. */
  | Readonly<{ kind: 'differs'; detail: string }>;

export type DecodedBackup =
  | { readonly ok: true; readonly value: Backup }
  | { readonly ok: false; readonly problem: BackupProblem };

/** The whole file as text. */
export function encodeBackup({ entries, settings, exportedAt, appVersion }: Backup): string {
  const body = JSON.stringify({ appVersion, exportedAt, count: entries.length, settings, entries });
  return `${OPENING},"version":${BACKUP_VERSION},"body":${body},"checksum":"${crc32(body)}"}\n`;
}

/** Reads a file that may be anything. Never throws. */
export function decodeBackup(file: string): DecodedBackup {
  if (file.length > BACKUP_MAX_LENGTH) return refuse({ kind: 'too-large' });
  const content = file.replace(/^\uFEFF/, '').trim();
  if (content === '') return refuse({ kind: 'empty' });
  const parsed = parse(content);
  if (!parsed.ok) return parsed;
  const envelope = decode(record, parsed.value, 'backup');
  if (!envelope.ok || envelope.value['format'] !== BACKUP_FORMAT)
    return refuse({ kind: 'not-ours' });
  return open(envelope.value);
}

/**
 * Reads a backup back before it is called done.
 * @param entries what it has to hold, in any order
 */
export function verifyBackup(file: string, entries: readonly Entry[]): DecodedBackup {
  const decoded = decodeBackup(file);
  if (!decoded.ok) return decoded;
  const found = new Map<string, string>(
    decoded.value.entries.map((each) => [each.id, canonical(each)])
  );
  const expected = new Map<string, string>(entries.map((each) => [each.id, canonical(each)]));
  if (found.size !== expected.size)
    return refuse({
      kind: 'differs',
      detail: `записей в файле: ${found.size}, в приложении: ${expected.size}`
    });
  for (const [id, content] of expected)
    if (found.get(id) !== content)
      return refuse({ kind: 'differs', detail: `запись ${id} не совпала` });
  return decoded;
}

/** The sentence for the learner: what is wrong with the file, and what to do. */
export function describeBackupProblem(problem: BackupProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Файл пуст. Выберите другой файл резервной копии.';
    case 'too-large':
      return 'Файл слишком велик для резервной копии «Собеса». Выберите другой файл.';
    case 'not-ours':
      return 'Это не резервная копия «Собеса». Выберите файл, который сохранило это приложение.';
    case 'truncated':
      return 'Файл обрывается: копия скачалась или переслалась не целиком. Перенесите файл ещё раз.';
    case 'newer-version':
      return 'Копию сделала более новая версия приложения. Обновите «Собес» и повторите.';
    case 'damaged':
      return `Файл повреждён (${problem.detail}), ничего не восстановлено. Возьмите другую копию.`;
    case 'unreadable':
      return `Файл цел, но эта версия не может его прочесть (${problem.detail}). Обновите «Собес» и повторите.`;
    case 'differs':
      return `Копия не прошла проверку (${problem.detail}) и не считается готовой. Сохраните её ещё раз.`;
  }
}

const OPENING = `{"format":"${BACKUP_FORMAT}"`;

const refuse = (
  problem: BackupProblem
): { readonly ok: false; readonly problem: BackupProblem } => ({
  ok: false,
  problem
});

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: BackupProblem };

function parse(content: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refuse(brokenJson(content));
  }
}

/** Long enough for the opening, reformatted or not. */
const OPENING_REACH = 200;

function brokenJson(content: string): BackupProblem {
  const begins =
    OPENING.startsWith(content) || content.slice(0, OPENING_REACH).includes(BACKUP_FORMAT);
  if (!begins) return { kind: 'not-ours' };
  return /"checksum"\s*:\s*"[^"]*"\s*\}$/.test(content)
    ? { kind: 'damaged', detail: 'текст нарушен' }
    : { kind: 'truncated' };
}

function open(envelope: Readonly<Record<string, unknown>>): DecodedBackup {
  const { version, body, checksum } = envelope;
  if (Number.isSafeInteger(version) && Number(version) > BACKUP_VERSION)
    return refuse({ kind: 'newer-version' });
  if (version !== BACKUP_VERSION) return refuse({ kind: 'damaged', detail: 'версия нарушена' });
  if (body === undefined || checksumOf(body) !== checksum)
    return refuse({ kind: 'damaged', detail: 'контрольная сумма не сошлась' });
  return readBody(body);
}

/** Undefined for what `JSON.stringify` cannot write: a hostile file nested too deep for the stack. */
function checksumOf(body: unknown): string | undefined {
  try {
    return crc32(JSON.stringify(body));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readBody(body: unknown): DecodedBackup {
  const framed = decode(frame, body, 'body');
  if (!framed.ok) return refuse({ kind: 'unreadable', detail: framed.problem });
  const { rows, ...rest } = framed.value;
  const entries: Entry[] = [];
  for (const [index, row] of rows.entries()) {
    const entry = decodeEntry(row, `body.entries[${index}]`);
    if (!entry.ok) return refuse({ kind: 'unreadable', detail: entry.problem });
    entries.push(entry.value);
  }
  return { ok: true, value: { ...rest, entries } };
}

/** A body whose entries are still to be read. */
type Frame = Omit<Backup, 'entries'> & Readonly<{ rows: readonly unknown[] }>;

const frame: Reader<Frame> = (value, path) => {
  const raw = record(value, path);
  const rows = list<unknown>((row) => row)(raw['entries'], `${path}.entries`);
  integer(rows.length, rows.length)(raw['count'], `${path}.count`);
  return {
    rows,
    settings: decodeSettings(raw['settings']).settings,
    exportedAt: integer()(raw['exportedAt'], `${path}.exportedAt`),
    appVersion: text(raw['appVersion'], `${path}.appVersion`)
  };
};

/** One spelling for one content, whatever the order of its keys. */
const canonical = (value: Entry): string =>
  JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
