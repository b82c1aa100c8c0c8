import { dateOf } from '../core/day';
import { decodeBackup, describeBackupProblem, encodeBackup, verifyBackup } from '../storage/backup';
import type { Backup } from '../storage/backup';
import { describeProblem } from '../storage/problem';
import type { App } from './app.svelte';
import type { Outcome } from './loading';

/** A file that was read back and holds what the app holds. */
export type VerifiedBackup = Readonly<{ file: File; entries: number }>;

/** Makes a backup of everything this browser knows and reads it back. */
export async function makeBackup(app: App): Promise<Outcome<VerifiedBackup>> {
  const whole = await app.history.whole();
  if (!whole.ok) return { ok: false, problem: describeProblem(whole.problem) };
  const entries = whole.value;
  const { at, day } = app.clock.now();
  const text = encodeBackup({
    entries,
    settings: app.settings.value,
    exportedAt: at,
    appVersion: app.parts.version
  });
  const file = new File([text], `sobes-${dateOf(day)}.json`, { type: 'application/json' });
  const verified = verifyBackup(await file.text(), entries);
  return verified.ok
    ? { ok: true, value: { file, entries: entries.length } }
    : { ok: false, problem: describeBackupProblem(verified.problem) };
}

/** What a backup would bring; nothing is changed yet. */
export type Preview = Readonly<{ backup: Backup; total: number; added: number }>;

export async function previewBackup(app: App, file: File): Promise<Outcome<Preview>> {
  const decoded = decodeBackup(await file.text());
  if (!decoded.ok) return { ok: false, problem: describeBackupProblem(decoded.problem) };
  const { entries } = decoded.value;
  const whole = await app.history.whole();
  if (!whole.ok) return { ok: false, problem: describeProblem(whole.problem) };
  const known = new Set(whole.value.map((each) => each.id));
  const unknown = new Set(entries.map((each) => each.id).filter((id) => !known.has(id)));
  return {
    ok: true,
    value: {
      backup: decoded.value,
      total: entries.length,
      added: unknown.size
    }
  };
}

/**
 * The union of this history and the backup's; nothing here is replaced or removed.
 * @param withSettings whether the backup's settings take the place of the present ones
 */
export async function mergeBackup(
  app: App,
  backup: Backup,
  withSettings: boolean
): Promise<Outcome<number>> {
  const merged = await app.history.merge(backup.entries);
  if (!merged.ok) return { ok: false, problem: describeProblem(merged.problem) };
  app.safety.acceptLoss(app.history.size + app.history.quarantined);
  app.study = undefined;
  if (withSettings && !(await app.changeSettings(backup.settings)))
    return { ok: false, problem: app.settings.problem ?? '' };
  return { ok: true, value: merged.value.added };
}
