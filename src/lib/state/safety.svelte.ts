import { forgetLoss, knownEntries, noteEntries, noticeEviction } from '../storage/eviction';
import type { Eviction } from '../storage/eviction';
import type { Persistence } from '../storage/persist';
import { localRecords } from './local';

/** Whether the learner's data is safe here, as far as the browser tells. */
export class Safety {
  persistence = $state.raw<Persistence>();
  /** History that is lost (loss-words.ts); undefined while nothing is missing. */
  loss = $state.raw<Eviction>();

  /** What the browser says of it, for the learner. */
  persistenceText = $state.raw<string>();

  /** Asks nothing: some browsers show a question, which belongs to a button. */
  async look(): Promise<void> {
    const { readPersistence } = await import('../storage/persist');
    await this.#tell(await readPersistence(navigator.storage));
  }

  async askToPersist(): Promise<void> {
    const { askPersistence } = await import('../storage/persist');
    await this.#tell(await askPersistence(navigator.storage));
  }

  /** @param rows entries in the database, unreadable ones included */
  checkRows(rows: number): void {
    this.loss = noticeEviction(knownEntries(localRecords), rows);
    if (this.loss === undefined) noteEntries(localRecords, rows);
  }

  /** More entries than before are on disk. */
  grown(rows: number): void {
    if (this.loss === undefined) noteEntries(localRecords, rows);
  }

  /** The learner has been told and goes on with what there is. */
  acceptLoss(rows: number): void {
    forgetLoss(localRecords, rows);
    this.loss = undefined;
  }

  async #tell(persistence: Persistence): Promise<void> {
    const { describePersistence } = await import('../storage/persist');
    this.persistence = persistence;
    this.persistenceText = describePersistence(persistence);
  }
}
