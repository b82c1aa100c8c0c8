/** How the app gets onto the home screen of this device, if it can at all. */

/**
 * `prompt`: the browser asks for itself. `ios`: by the share menu. `ios-in-app`: not from the window of
 * another app. `mac-safari`: by the menu «Файл». `menu`: by the browser's own menu.
 */
export type InstallWay = 'prompt' | 'ios' | 'ios-in-app' | 'mac-safari' | 'menu';

export type Browser = Readonly<{
  userAgent: string;
  /** An iPad names itself a Mac; no Mac has a touch screen. */
  touchPoints: number;
  /** Whether the page already runs as an app. */
  standalone: boolean;
  /** Whether the browser has offered to install it. */
  offers: boolean;
}>;

/** Undefined where the app is installed already, or cannot be. */
export function installWay(browser: Browser): InstallWay | undefined {
  const { userAgent, touchPoints, standalone, offers } = browser;
  if (standalone) return undefined;
  if (offers) return 'prompt';
  const isMac = /Macintosh/.test(userAgent);
  if (/iPhone|iPad|iPod/.test(userAgent) || (isMac && touchPoints > 1))
    // Windows inside other apps leave Safari's name out, and have no way to the Home Screen.
    return /Safari\//.test(userAgent) ? 'ios' : 'ios-in-app';
  if (isMac && /Version\/[\d.]+ Safari\//.test(userAgent)) return 'mac-safari';
  return /Android.*Firefox\//.test(userAgent) ? 'menu' : undefined;
}

/**
 * Safari and what it puts on the Home Screen or into the Dock keep separate storage: there the app
 * belongs before the first review. Elsewhere it keeps its progress, and may prove itself first.
 */
export const startsAnew = (way: InstallWay): boolean =>
  way === 'ios' || way === 'ios-in-app' || way === 'mac-safari';
