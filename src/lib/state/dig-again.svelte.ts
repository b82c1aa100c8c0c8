import { questionId } from '../core/ids';
import type { QuestionId } from '../core/ids';
import { localRecords } from './local';

const KEY = 'sobes:dig-again';
/** The oldest are forgotten: a longer list is no plan. */
const MOST = 12;

type Wish = Readonly<{ root: QuestionId; day: number }>;

/** Main questions that the learner wants to dig again, and the day from which they are offered. */
export class DigAgain {
  #wishes = $state.raw<readonly Wish[]>([]);

  /** Takes up what an earlier visit has noted. */
  load(): void {
    this.#wishes = stored();
  }

  /** Those whose day has come, the earliest first. */
  on(day: number): readonly Wish[] {
    return this.#wishes.filter((wish) => wish.day <= day);
  }

  has(root: QuestionId, day: number): boolean {
    return this.#wishes.some((wish) => wish.root === root && wish.day === day);
  }

  add(root: QuestionId, day: number): void {
    this.#keep([...this.#wishes.filter((wish) => wish.root !== root), { root, day }].slice(-MOST));
  }

  remove(root: QuestionId): void {
    this.#keep(this.#wishes.filter((wish) => wish.root !== root));
  }

  #keep(wishes: readonly Wish[]): void {
    this.#wishes = wishes;
    localRecords.setItem(KEY, wishes.map(({ root, day }) => `${day}=${root}`).join(' '));
  }
}

const stored = (): readonly Wish[] =>
  (localRecords.getItem(KEY) ?? '').split(' ').flatMap((record) => {
    const [, day, text = ''] = /^(-?\d+)=(\S+)$/.exec(record) ?? [];
    const root = questionId(text);
    return root === undefined ? [] : [{ root, day: Number(day) }];
  });
