import type { Connection } from '../storage/connection';
import type { Snapshots } from '../storage/snapshots';

/**
 * Snapshots whose code comes where there is one to read, or one to keep: a short log needs none.
 * @param version of the app
 */
export async function openSnapshots(connection: Connection, version: string): Promise<Snapshots> {
  const load = async (): Promise<Snapshots> =>
    (await import('../storage/snapshots')).createSnapshots(connection, version);
  const kept = await connection.read('snapshots', (store) => store.count());
  // Without the code the log is read in full.
  const reading = kept.ok && kept.value > 0 ? await load().catch(() => undefined) : undefined;
  return {
    read: async () => reading?.read(),
    keep: async (snapshot) => (await load()).keep(snapshot)
  };
}
