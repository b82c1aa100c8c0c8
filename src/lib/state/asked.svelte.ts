import type { BankItem, Card } from '../core/deck';
import type { QuestionId } from '../core/ids';
import type { Grade } from '../core/review';
import type { Session } from '../core/session';
import { wordingOf } from '../core/wording';
import type { Wording } from '../core/wording';

/** How the card on the screen is asked, and what of its answer was said. */
export class Asked {
  /** In whose words the card is asked; undefined: in its own. */
  wording = $state.raw<Wording>();
  /** Points of the answer that the learner has ticked as said. */
  said = $state.raw<ReadonlySet<number>>(new Set());
  #screen = '';

  /**
   * Chooses the words of a card that has just come up; they stay until it is graded.
   * @param reps how often the card was graded
   * @returns whether it is another asking than before
   */
  ask(
    { screen }: Session,
    card: Card | undefined,
    reps: number,
    itemOf: (id: QuestionId) => BankItem | undefined
  ): boolean {
    const asked = screen.kind === 'question' ? `${screen.card} ${screen.since}` : this.#screen;
    if (asked === this.#screen) return false;
    this.#screen = asked;
    this.said = new Set();
    this.wording = card && wordingOf(card, reps, itemOf);
    return true;
  }

  tick(point: number): void {
    const said = new Set(this.said);
    if (!said.delete(point)) said.add(point);
    this.said = said;
  }

  /** The ticked points in their order. */
  get points(): readonly number[] {
    return [...this.said].sort((a, b) => a - b);
  }

  /** Remembers this asking; the function brings it back. */
  remember(): () => void {
    const { wording, said } = this;
    const screen = this.#screen;
    return () => {
      this.wording = wording;
      this.said = said;
      this.#screen = screen;
    };
  }
}

/** All said is good, half of it a hard pass; what is easy only the learner knows. */
export const gradeFor = (share: number): Grade => (share >= 1 ? 3 : share >= 0.5 ? 2 : 1);
