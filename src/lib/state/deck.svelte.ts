import { decodeAnswers, decodeBanks, decodeDeck } from '../core/deck';
import type { Answer, Answers, Bank, BankItem, BankTitle, Card, Deck, Topic } from '../core/deck';
import type { Decoded } from '../core/decode';
import { decodeMarkup, unpackAnswer } from '../core/markup';
import type { Markup } from '../core/markup';
import type { BankId, CardId, QuestionId, TopicId } from '../core/ids';
import type { OwnDeck } from '../core/own';
import { readDeckFile } from './deck-file';
import { LOADING, valueOf } from './loading';
import type { Loading } from './loading';

/** A bank item with its place. */
export type PlacedItem = Readonly<{ bank: BankTitle; section: readonly string[]; item: BankItem }>;

/** What own cards add to the published deck (own-cards.svelte.ts, which comes only where there are some). */
export type OwnPart = Readonly<{
  decks: readonly OwnDeck[];
  into: (deck: Deck) => Deck;
  has: (topic: TopicId) => boolean;
  wantAnswers: (topic: TopicId) => Promise<void>;
  answerOf: (card: Card) => Loading<Answer>;
}>;

/** The deck, in the pieces that it is published in: index first, the rest when somebody asks. */
export class DeckState {
  own = $state.raw<OwnPart>();
  /** As the build has made it, without own cards. */
  published = $state.raw<Loading<Deck>>(LOADING);
  readonly index: Loading<Deck> = $derived(
    this.own && this.published.kind === 'ready'
      ? { kind: 'ready', value: this.own.into(this.published.value) }
      : this.published
  );
  banks = $state.raw<Loading<readonly Bank[]>>(LOADING);
  #markup = $state.raw<Loading<Markup>>(LOADING);
  #answers = $state.raw<ReadonlyMap<TopicId, Loading<Answers>>>(new Map());
  #banksWanted = false;
  #markupWanted = false;

  readonly cards: ReadonlyMap<CardId, Card> = $derived(
    new Map(valueOf(this.index)?.cards.map((card) => [card.id, card]))
  );
  readonly topics: ReadonlyMap<TopicId, Topic> = $derived(
    new Map(valueOf(this.index)?.topics.map((topic) => [topic.id, topic]))
  );
  readonly bankTitles: ReadonlyMap<BankId, BankTitle> = $derived(
    new Map(valueOf(this.index)?.banks.map((bank) => [bank.id, bank]))
  );
  /** Empty until the banks have been asked for and have come. */
  readonly items: ReadonlyMap<QuestionId, PlacedItem> = $derived(placed(valueOf(this.banks) ?? []));

  readonly #address: (path: string) => string;

  /** @param address turns `/deck/…` into the address under which the app is served */
  constructor(address: (path: string) => string) {
    this.#address = address;
  }

  async loadIndex(): Promise<void> {
    this.published = LOADING;
    this.published = await this.#read('/deck/index.json', decodeDeck);
  }

  /** Asks for a topic's answers unless they are there or on their way. */
  async wantAnswers(topic: TopicId): Promise<void> {
    if (this.own?.has(topic)) return this.own.wantAnswers(topic);
    const known = this.#answers.get(topic);
    if (known && known.kind !== 'failed') return this.#wantMarkup();
    this.#put(topic, LOADING);
    const markup = this.#wantMarkup();
    this.#put(topic, await this.#read(`/deck/${topic}.json`, decodeAnswers));
    await markup;
  }

  /** Asks for the banks unless they are there or on their way. */
  async wantBanks(): Promise<void> {
    if (this.#banksWanted && this.banks.kind !== 'failed') return;
    this.#banksWanted = true;
    this.banks = LOADING;
    this.banks = await this.#read('/deck/banks.json', decodeBanks);
  }

  /** A card's answer, as far as it has been asked for. */
  answerOf(card: Card): Loading<Answer> {
    if (this.own?.has(card.topic)) return this.own.answerOf(card);
    const answers = this.#answers.get(card.topic) ?? LOADING;
    if (answers.kind !== 'ready') return answers;
    if (this.#markup.kind !== 'ready') return this.#markup;
    const answer = answers.value.get(card.id);
    return answer
      ? { kind: 'ready', value: unpackAnswer(answer, this.#markup.value) }
      : { kind: 'failed', problem: 'Ответ на этот вопрос ещё пишется.' };
  }

  async #wantMarkup(): Promise<void> {
    if (this.#markupWanted && this.#markup.kind !== 'failed') return;
    this.#markupWanted = true;
    this.#markup = LOADING;
    this.#markup = await this.#read('/deck/markup.json', decodeMarkup);
  }

  #put(topic: TopicId, answers: Loading<Answers>): void {
    this.#answers = new Map(this.#answers).set(topic, answers);
  }

  #read<T>(path: string, decode: (value: unknown) => Decoded<T>): Promise<Loading<T>> {
    return readDeckFile(this.#address(path), decode);
  }
}

function placed(banks: readonly Bank[]): ReadonlyMap<QuestionId, PlacedItem> {
  const items = new Map<QuestionId, PlacedItem>();
  for (const bank of banks)
    for (const section of bank.sections)
      for (const item of section.items) items.set(item.id, { bank, section: section.path, item });
  return items;
}
