/** Apart from safety.svelte.ts, so that the words do not come before the first card. */
export { describeEviction } from '../storage/eviction-words';
