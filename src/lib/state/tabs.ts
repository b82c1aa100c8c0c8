/** What the tabs of this browser tell each other. */

import type { Entry } from '../core/review';

export type TabMessage =
  Readonly<{ kind: 'entries'; entries: readonly Entry[] }> | Readonly<{ kind: 'settings' }>;

export type TabListeners = Readonly<{
  onEntries: (entries: readonly unknown[]) => void;
  onSettings: () => void;
  /** The page was out of sight: messages may have passed it by. */
  onReturn: () => void;
}>;

const CHANNEL = 'sobes';
/** A shorter absence cannot have been a frozen page. */
const ABSENCE_MS = 10_000;

/** A way to the other tabs; without BroadcastChannel they catch up when they come into view. */
export class Tabs {
  #channel: BroadcastChannel | undefined;

  send(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  listen({ onEntries, onSettings, onReturn }: TabListeners): void {
    if ('BroadcastChannel' in globalThis) {
      this.#channel = new BroadcastChannel(CHANNEL);
      this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
        if (data.kind === 'entries') onEntries(data.entries);
        else onSettings();
      };
    }
    let leftAt: number | undefined;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') leftAt = performance.now();
      else if (leftAt !== undefined && performance.now() - leftAt > ABSENCE_MS) onReturn();
    });
    addEventListener('pageshow', (event) => {
      if (event.persisted) onReturn();
    });
  }
}
