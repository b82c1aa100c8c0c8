/** A deck of any size whose notes weigh what ours weigh: 1.5 kB with formulas and code. */

import { LEVELS } from '../../src/lib/core/deck';
import { bankId, cardId, questionId, topicId } from '../../src/lib/core/ids';
import { seeded } from '../../src/lib/core/random';
import type { Random } from '../../src/lib/core/random';
import { mediaFile } from '../../src/lib/anki/media';
import type { MediaFile } from '../../src/lib/anki/media';
import type { AnkiDeck, AnkiNote } from '../../src/lib/anki/notes';

const TOPICS = ['optimisation', 'normalisation', 'attention', 'metrics', 'serving'] as const;
const BANKS = ['backend-full', 'cv-engineer'] as const;
const SECTIONS = [
  ['1. Основы: «градиенты» & шаги'],
  ['2. Практика', 'A/B-тесты: до::после'],
  ['10. Продакшн', 'Latency < 50 мс']
] as const;
const WORDS =
  'градиент функция потерь сходится быстрее чем выборка растёт если шаг обучения мал и матрица признаков плохо обусловлена поэтому нормировка активаций уменьшает разброс';

/** The same deck for the same size. About one note in forty is withdrawn. */
export function syntheticDeck(size: number): AnkiDeck {
  return {
    notes: Array.from({ length: size }, (_, index) => note(index)),
    topics: TOPICS.map((id) => ({ id: known(topicId, id), title: `Тема «${id}»` })),
    banks: BANKS.map((id) => ({ id: known(bankId, id), title: `Банк ${id}` }))
  };
}

function note(index: number): AnkiNote {
  const random = seeded(`synthetic ${index}`);
  const bank = BANKS[index % BANKS.length] ?? BANKS[0];
  const asks = [
    `${bank}:q${index + 1}`,
    ...(index % 3 === 0 ? [`cv-engineer:s${index + 1}.1`] : [])
  ];
  // Two notes may show one drawing.
  const media = index % 50 < 2 ? [pictureOf(index - (index % 50))] : [];
  const shown = media.map(({ name }) => `<p><img src="${name}" alt="Кривая"></p>`).join('');
  return {
    id: known(cardId, `synthetic-card-${index}`),
    question: `Вопрос ${index}: чем \\(\\hat{y}_{${index}}\\) отличается от \\(y\\), если \\(n &lt; p\\)?`,
    say: `<p>${prose(random, 18)}.</p>`,
    answer: answerOf(random, index) + shown,
    hint: index % 4 === 0 ? `<p>${prose(random, 8)}</p>` : '',
    followUp: index % 5 === 0 ? `<p>${prose(random, 10)}?</p>` : '',
    source: index % 6 === 0 ? 'Ioffe &amp; Szegedy, 2015, «Batch Normalization»' : '',
    topic: known(topicId, TOPICS[index % TOPICS.length] ?? TOPICS[0]),
    level: LEVELS[index % LEVELS.length] ?? 'junior',
    leadFocus: index % 7 === 0,
    revised: `2026-0${1 + (index % 9)}-1${index % 10}`,
    asks: asks.map((each) => known(questionId, each)),
    sections: asks.map((each, place) => ({
      bank: known(bankId, each.slice(0, each.indexOf(':'))),
      path: SECTIONS[(index + place) % SECTIONS.length] ?? []
    })),
    media,
    ...(index % 40 === 39 ? { retired: true } : {})
  };
}

const answerOf = (random: Random, index: number): string =>
  [
    '<ul>',
    ...Array.from({ length: 3 }, () => `<li>${prose(random, 6)} \\(x_i &gt; 0\\)</li>`),
    '</ul>',
    `\\[\\sigma^2_{${index}} = \\frac{1}{n}\\sum_{i=1}^{n}(x_i-\\mu)^2 \\quad a &lt; b \\;\\&amp;\\; c\\]`,
    `<p>Где \\(\\mu\\) — ${prose(random, 4)}.</p>`,
    `<pre><code>def loss(y, p, eps=1e-${index % 9}):\n    # "цена" $5 &amp; 'скидка'\n`,
    '    return -(y * np.log(p + eps)).sum() if (p &lt; 1).all() else 0.0\n</code></pre>',
    `<h3>Ловушка</h3><p>${prose(random, 8)} 🙂</p>`,
    `<h3>Когда важно</h3><p>${prose(random, 8)}</p>`
  ].join('');

const pictureOf = (index: number): MediaFile =>
  mediaFile({
    name: `curve-${index}`,
    alt: 'Кривая',
    svg: `<svg viewBox="0 0 328 100"><path d="M0 0L${index} 100" stroke="var(--accent)"/></svg>`
  });

const prose = (random: Random, words: number): string => {
  const all = WORDS.split(' ');
  return Array.from({ length: words }, () => all[Math.floor(random() * all.length)]).join(' ');
};

function known<T extends string>(make: (text: string) => T | undefined, text: string): T {
  const made = make(text);
  if (made === undefined) throw new TypeError(`not an id: ${text}`);
  return made;
}
