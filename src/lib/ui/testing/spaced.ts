/** Wording with plain spaces, as a test writes it. */
export const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');
