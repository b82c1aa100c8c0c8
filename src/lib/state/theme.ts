import type { Theme } from '../storage/settings';
import { localRecords } from './local';

/** Read by static/theme.js before the first paint. */
const KEY = 'sobes-theme';

/** Gives the page the chosen theme, and the next page before its first paint. */
export function showTheme(theme: Theme): void {
  localRecords.setItem(KEY, theme);
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
