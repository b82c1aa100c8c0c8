import type { Connection } from '../storage/connection';
import { describeProblem } from '../storage/problem';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../storage/settings';
import type { Settings } from '../storage/settings';

/** The learner's settings: shown only as they stand on disk. */
export class SettingsState {
  value = $state.raw<Settings>(DEFAULT_SETTINGS);
  /** False while the defaults stand in for what is on disk. */
  loaded = $state.raw(false);
  /** Why the last change was not kept; a sentence for the learner. */
  problem = $state.raw<string>();

  readonly #connection: Connection;
  readonly #announce: () => void;

  /** @param announce tells the other tabs that the settings have changed */
  constructor(connection: Connection, announce: () => void) {
    this.#connection = connection;
    this.#announce = announce;
  }

  async load(): Promise<void> {
    const read = await readSettings(this.#connection);
    if (!read.ok) {
      this.problem = describeProblem(read.problem);
      return;
    }
    this.value = read.value.settings;
    this.loaded = true;
  }

  /** @returns whether the change is on disk */
  async change(changes: Partial<Settings>): Promise<boolean> {
    const written = await writeSettings(this.#connection, changes);
    this.problem = written.ok ? undefined : describeProblem(written.problem);
    if (!written.ok) return false;
    this.value = { ...this.value, ...written.value };
    this.#announce();
    return true;
  }
}
