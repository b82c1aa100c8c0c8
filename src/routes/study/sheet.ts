/** What may be laid over the study screen. */
export type Sheet = 'keys' | 'menu' | 'note';
