/** The service worker: what it has cached, and when a new version may take over. */

import { keepForLater } from './later';

export type UpdateStatus =
  | 'none'
  /** A new version is complete and waits for the learner. */
  | 'ready'
  /** It is taking over because this tab asked. */
  | 'applying'
  /** Another tab has let it take over; this one still runs the old version. */
  | 'elsewhere';

export type OfflineStatus = 'unknown' | 'preparing' | 'ready' | 'unsupported';

/** A file that only a complete cache holds. */
const PROBE = '/deck/index.json';
const CHECK_EVERY_MS = 3_600_000;

export class Update {
  status = $state.raw<UpdateStatus>('none');
  offline = $state.raw<OfflineStatus>('unknown');
  /** Set when the last check could not reach the server. */
  checkFailed = $state.raw(false);

  #registration: ServiceWorkerRegistration | undefined;
  #checkedAt = 0;

  /** @param address turns a path such as `/deck/index.json` into the address that serves it */
  async start(address: (path: string) => string): Promise<void> {
    const root = address('/');
    if (!('serviceWorker' in navigator)) {
      this.offline = 'unsupported';
      return;
    }
    const workers = navigator.serviceWorker;
    let controlled = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      // The first worker takes over a page that it did not serve: nothing has changed for the page.
      if (!controlled) controlled = true;
      else if (this.status === 'applying') location.reload();
      else this.status = 'elsewhere';
    });
    this.offline = 'preparing';
    try {
      this.#registration = await workers.register(`${root}sw.js`, { scope: root });
    } catch (error) {
      // Refused: no network at the very first visit, or a browser mode without workers.
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      this.offline = 'unsupported';
      return;
    }
    this.#checkedAt = performance.now();
    this.#watch(this.#registration);
    document.addEventListener('visibilitychange', () => this.#checkInPassing());
    await workers.ready;
    // A worker is active only after its whole list was cached; the browser may have emptied it since.
    const cached = await caches.match(address(PROBE), { ignoreSearch: true });
    this.offline = cached ? 'ready' : 'unsupported';
    if (cached) keepForLater(address);
  }

  /** Looks for a new version now. */
  async check(): Promise<void> {
    this.#checkedAt = performance.now();
    try {
      await this.#registration?.update();
      this.checkFailed = false;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      this.checkFailed = true;
    }
  }

  /** Lets the waiting version take over; this tab reloads when it has. */
  apply(): void {
    if (this.status === 'elsewhere') {
      location.reload();
      return;
    }
    this.status = 'applying';
    this.#registration?.waiting?.postMessage({ type: 'SKIP_WAITING' });
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const look = (): void => {
      const { installing, waiting, active } = registration;
      if (waiting && active && this.status === 'none') this.status = 'ready';
      // The very first installation has failed: some file did not come.
      if (!installing && !waiting && !active) this.offline = 'unsupported';
    };
    const follow = (): void => {
      look();
      registration.installing?.addEventListener('statechange', look);
    };
    follow();
    registration.addEventListener('updatefound', follow);
  }

  #checkInPassing(): void {
    const due = performance.now() - this.#checkedAt > CHECK_EVERY_MS;
    if (document.visibilityState === 'visible' && due) void this.check();
  }
}
