import type { App } from './app.svelte';
import { installWay, startsAnew } from './install-way';
import type { InstallWay } from './install-way';
import { localRecords } from './local';

const KEY = 'sobes:install-later';
/** Days for which «Позже» is believed. */
const LATER_DAYS = 14;

/** Chromium's own: https://wicg.github.io/manifest-incubations/ */
type BeforeInstallPromptEvent = Event &
  Readonly<{
    prompt: () => Promise<unknown>;
    userChoice: Promise<Readonly<{ outcome: 'accepted' | 'dismissed' }>>;
  }>;

/** Whether, and how, to tell the learner now that the app can be installed. */
export class Install {
  readonly #app: App;
  readonly #standalone = isStandalone();
  #laterSince = $state.raw(noted());

  constructor(app: App) {
    this.#app = app;
  }

  /** The way to name now; undefined: say nothing. */
  readonly hint: InstallWay | undefined = $derived.by(() => {
    const { clock, installOffer } = this.#app;
    if (clock.shown.day < this.#laterSince + LATER_DAYS) return undefined;
    const way = installWay({
      userAgent: navigator.userAgent,
      touchPoints: navigator.maxTouchPoints,
      standalone: this.#standalone,
      offers: installOffer !== undefined
    });
    return way && (startsAnew(way) || this.#hasFinished) ? way : undefined;
  });

  /** A sitting was brought to its end: nothing is left of today, or this is a later day. */
  readonly #hasFinished: boolean = $derived.by(() => {
    const { history, today, clock } = this.#app;
    if (history.memories.size === 0 || !today) return false;
    if (today.reviews.length + today.learning.length + today.fresh.length === 0) return true;
    return [...history.memories.values()].some((memory) => memory.firstDay < clock.shown.day);
  });

  later(): void {
    this.#laterSince = this.#app.clock.now().day;
    localRecords.setItem(KEY, String(this.#laterSince));
  }

  /** Lets the browser ask; each offer can be used once. */
  async ask(): Promise<void> {
    const offer = this.#app.installOffer as BeforeInstallPromptEvent | undefined;
    if (!offer) return;
    await offer.prompt();
    const { outcome } = await offer.userChoice;
    this.#app.installOffer = undefined;
    if (outcome === 'dismissed') this.later();
  }
}

function isStandalone(): boolean {
  // Safari's own, older than the media feature.
  if ('standalone' in navigator && navigator.standalone === true) return true;
  return !matchMedia('(display-mode: browser)').matches;
}

function noted(): number {
  const day = localRecords.getItem(KEY);
  return day !== null && /^-?\d+$/.test(day) ? Number(day) : -Infinity;
}
