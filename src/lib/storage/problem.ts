/** What storage answers with: a value, or a problem that the learner can do something about. */

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: StorageProblem };

export type StorageProblem =
  /** The device or the site's share of it is full. Nothing of the write was kept. */
  | Readonly<{ kind: 'quota' }>
  /** Another tab with an older version holds the database; the opening goes on in the background. */
  | Readonly<{ kind: 'blocked' }>
  /** A newer version of the app has already changed the database. */
  | Readonly<{ kind: 'newer-version' }>
  /** The browser does not let this page open a database at all. */
  | Readonly<{ kind: 'unavailable'; detail: string }>
  /** The connection died, and so did those opened in its place. */
  | Readonly<{ kind: 'connection-lost'; detail: string }>
  /** Anything else that the database reported; `detail` holds its own words. */
  | Readonly<{ kind: 'failed'; detail: string }>;

/** The sentence for the learner: what happened, and what to do now. */
export function describeProblem(problem: StorageProblem): string {
  switch (problem.kind) {
    case 'quota':
      return 'Место для данных закончилось, последнее действие не сохранено. Освободите место на устройстве и повторите.';
    case 'blocked':
      return 'Хранилище занято другой вкладкой с прежней версией приложения. Закройте остальные вкладки «Собеса» и повторите.';
    case 'newer-version':
      return 'Данные уже обновлены более новой версией приложения. Перезагрузите страницу, чтобы открыть её.';
    case 'unavailable':
      return `Браузер не открывает хранилище (${problem.detail}). Выйдите из приватного режима, разрешите сайту хранить данные и перезагрузите страницу.`;
    case 'connection-lost':
      return `Связь с хранилищем оборвалась (${problem.detail}), последнее действие не подтверждено. Перезагрузите страницу; всё, что отмечено сохранённым, осталось.`;
    case 'failed':
      return `Хранилище ответило ошибкой (${problem.detail}). Перезагрузите страницу; если ошибка повторится, сохраните резервную копию.`;
  }
}

export type Phase = 'opening' | 'working';

/** How to take an error of IndexedDB: as which problem, and whether a new connection may cure it. */
export type Diagnosis = Readonly<{ problem: StorageProblem; curable: boolean }>;

/**
 * Tells the world's errors (DOMException) from ours.
 * @throws the error itself when it is not the database's: a mistake in the code must not look like a
 * full disk.
 */
export function diagnose(error: unknown, phase: Phase): Diagnosis {
  if (error instanceof NotOpenedError) return { problem: error.problem, curable: false };
  if (!(error instanceof DOMException)) throw error;
  const detail = error.message ? `${error.name}: ${error.message}` : error.name;
  switch (error.name) {
    case 'QuotaExceededError':
      return { problem: { kind: 'quota' }, curable: false };
    case 'VersionError':
      return { problem: { kind: 'newer-version' }, curable: false };
    case 'SecurityError':
    case 'NotSupportedError':
      return { problem: { kind: 'unavailable', detail }, curable: false };
    // What browsers report when the storage process died, the page slept, or the handle was closed.
    case 'InvalidStateError':
    case 'UnknownError':
    case 'AbortError':
    case 'TimeoutError':
    case 'TransactionInactiveError':
      return {
        problem: { kind: phase === 'opening' ? 'unavailable' : 'connection-lost', detail },
        curable: true
      };
    default:
      return { problem: { kind: 'failed', detail }, curable: false };
  }
}

/** The database has not opened in time, or cannot be opened here. */
export class NotOpenedError extends Error {
  override readonly name = 'NotOpenedError';
  constructor(readonly problem: StorageProblem) {
    super(problem.kind);
  }
}
