/**
 * Both themes on the phone, the light one on wider screens: a colour does not depend on the width.
 * `only` closes a test's title and says where it runs (playwright.config.ts).
 */
export const THEMES = [
  { colorScheme: 'light', only: '' },
  { colorScheme: 'dark', only: ' @phone' }
] as const;
