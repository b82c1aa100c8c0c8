import { cardId } from '../core/ids';
import type { CardId } from '../core/ids';
import { localRecords } from './local';

const KEY = 'sobes:share';

/** What of a backlog the learner has taken on for one day. */
export type Share = Readonly<{
  day: number;
  /** What the learner has time for; undefined: for everything. */
  minutes: number | undefined;
  /** The cards in the order of their dealing, set when the choice was made: it holds all day. */
  cards: readonly CardId[];
}>;

/** The choice of the day; forgotten when the day ends. */
export class DayShare {
  #record = $state.raw<Share>();

  /** Takes up what an earlier page of today has noted. */
  load(): void {
    this.#record = stored();
  }

  on(day: number): Share | undefined {
    return this.#record?.day === day ? this.#record : undefined;
  }

  take(share: Share): void {
    this.#record = share;
    const { day, minutes, cards } = share;
    localRecords.setItem(KEY, `${day}:${minutes ?? ''}:${cards.join(' ')}`);
  }
}

function stored(): Share | undefined {
  const [, day, minutes, cards] =
    /^(-?\d+):(\d*):(.*)$/.exec(localRecords.getItem(KEY) ?? '') ?? [];
  return cards === undefined
    ? undefined
    : {
        day: Number(day),
        minutes: minutes ? Number(minutes) : undefined,
        cards: cards.split(' ').flatMap((card) => cardId(card) ?? [])
      };
}
