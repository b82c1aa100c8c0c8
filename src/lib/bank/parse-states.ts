/** What each form of line means in each state: the grammar as a table, with a sentence for what does not fit. */

import type { Heading, Hint, Item, Label, Line, Opener, Prose, Note, Code } from './parse-lines';
import type { Main, Sheet } from './parse-sheet';
import { asksNothing, sectionTitle } from './parse-titles';

/** Before any section or inside one: list items are questions. `indent` is that of the list's first item. */
type Open = Readonly<{ kind: 'open'; indent?: number }>;
/** A numbered question, before its follow-ups. */
type Question = Readonly<{ kind: 'question'; main: Main }>;
/** In a question's list of follow-ups, whose title is at line `at`; `indent` comes with the first item. */
type Followups = Readonly<{ kind: 'followups'; main: Main; at: number; indent?: number }>;
/** Under a bold title that asks nothing, or one already reported; the question may go on after it. */
type Aside = Readonly<{ kind: 'aside'; main?: Main }>;
/** Under a heading that asks nothing, of this level. */
type Skipped = Readonly<{ kind: 'skipped'; level: number; title: string }>;
/** After a question that was reported and not taken: what belongs to it is dropped with it. */
type Lost = Readonly<{ kind: 'lost' }>;

type State = Open | Question | Followups | Aside | Skipped | Lost;
type Cell<S, L> = (state: S, line: L, sheet: Sheet) => State;
type Row<S> = { readonly [K in Line['kind']]: Cell<S, Extract<Line, { kind: K }>> };
type Table = { readonly [K in State['kind']]: Row<Extract<State, { kind: K }>> };

/** Reads all lines onto the sheet. */
export function read(lines: readonly Line[], sheet: Sheet): void {
  let state: State = OPEN;
  for (const line of lines) {
    const next = step(state, line, sheet);
    if (state.kind === 'followups' && next.kind !== 'followups') closeFollowups(state, sheet);
    state = next;
  }
  if (state.kind === 'followups') closeFollowups(state, sheet);
}

const OPEN: Open = { kind: 'open' };
const LOST: Lost = { kind: 'lost' };

function step(state: State, line: Line, sheet: Sheet): State {
  // The table is exhaustive and its rows are typed by state and line; only their pairing is not inferred.
  const cell = TABLE[state.kind][line.kind] as Cell<State, Line>;
  return cell(state, line, sheet);
}

const stay = <S extends State>(state: S): State => state;

const opened = (_: State, line: Heading, sheet: Sheet): State => {
  if (line.text === '') {
    sheet.error(line.at, 'у заголовка нет текста');
    return OPEN;
  }
  const title = sectionTitle(line.text);
  const skipped = line.level > 1 && asksNothing(title);
  sheet.heading(line, skipped ? 'nothing' : 'questions');
  return skipped ? { kind: 'skipped', level: line.level, title } : OPEN;
};

const asked = (_: State, line: Opener, sheet: Sheet): State => {
  const refuse = (message: string): State => {
    sheet.error(line.at, `${message}; вопрос со всем, что к нему относится, не взят`);
    return LOST;
  };
  if (line.number === undefined) return refuse('у вопроса нет номера: нужно «Вопрос 1: …»');
  if (line.number.includes('.')) return refuse(`номер вопроса «${line.number}» — не целое число`);
  const number = line.number.replace(/^0+(?=\d)/u, '');
  if (line.text === '') return refuse(`у вопроса ${number} нет текста`);
  const taken = sheet.lineOf(number);
  if (taken !== undefined) return refuse(`вопрос ${number} уже есть в строке ${taken}`);
  return { kind: 'question', main: sheet.question(line, number) };
};

const ruled = (_: State, __: Line, sheet: Sheet): State => {
  sheet.endGroup();
  return OPEN;
};

/** A bold title outside a question: the name of a group, or of a part that asks nothing. */
const titled = (_: State, line: Label, sheet: Sheet): State => {
  if (asksNothing(line.text)) {
    sheet.skip(line);
    return { kind: 'aside' };
  }
  sheet.group(line);
  return OPEN;
};

const titledWithin = (state: Question | Followups, line: Label, sheet: Sheet): State => {
  if (asksNothing(line.text)) {
    sheet.skip(line);
  } else {
    sheet.error(
      line.at,
      `подпись «${line.text}» внутри вопроса ${state.main.number} не понята: под вопросом стоят ` +
        'подсказка и «**Углубления:**», а раздел открывает заголовок «## …»; пункты под ней не взяты'
    );
  }
  return { kind: 'aside', main: state.main };
};

const followups = (main: Main, at: number): Followups => ({ kind: 'followups', main, at });

const strayFollowups = (_: State, line: Line, sheet: Sheet): State => {
  sheet.error(
    line.at,
    '«Углубления» стоят не под вопросом «Вопрос N: …»; пункты под ними не взяты'
  );
  return { kind: 'aside' };
};

const strayHint = (state: State, line: Hint, sheet: Sheet): State => {
  sheet.error(line.at, 'подсказка стоит не сразу под вопросом «Вопрос N: …»; она не взята');
  return state;
};

const hinted = (state: Question, line: Hint, sheet: Sheet): State => {
  if (line.text === undefined) {
    sheet.error(line.at, 'подсказка пуста или не закрыта: нужно «*Подсказка: …*» в одну строку');
  } else if (!sheet.hint(state.main, line.text)) {
    sheet.error(line.at, `у вопроса ${state.main.number} уже есть подсказка; эта не взята`);
  }
  return state;
};

/** @returns false, with the reason on the sheet, for an item that no list can take. */
function isWhole(line: Item, indent: number | undefined, sheet: Sheet): boolean {
  if (line.text === '') {
    sheet.error(line.at, 'пункт списка пуст');
    return false;
  }
  if (indent !== undefined && line.indent >= indent + 2) {
    sheet.error(
      line.at,
      'вложенный пункт не взят: углубления пишут под «Вопрос N: …» после «**Углубления:**»'
    );
    return false;
  }
  return true;
}

const listed = (state: Open, line: Item, sheet: Sheet): State => {
  if (!isWhole(line, state.indent, sheet)) return state;
  sheet.listed(line);
  return state.indent === undefined ? { ...state, indent: line.indent } : state;
};

const deepened = (state: Followups, line: Item, sheet: Sheet): State => {
  if (!isWhole(line, state.indent, sheet)) return state;
  sheet.followup(state.main, line);
  return { ...state, indent: state.indent ?? line.indent };
};

const strayItem = (state: Question, line: Item, sheet: Sheet): State => {
  sheet.error(
    line.at,
    `пункт под вопросом ${state.main.number} не взят: перед углублениями нужна строка «**Углубления:**»`
  );
  return state;
};

const proseInSection = (state: State, line: Prose, sheet: Sheet): State => {
  if (sheet.continues(line.at, line.text) || sheet.isIntroduction) return state;
  sheet.noticeParagraph(
    line.at,
    'текст пропущен: он не похож ни на вопрос, ни на пункт списка (вопрос начинают с «- »)'
  );
  return state;
};

const proseInQuestion = (state: Question | Followups, line: Prose | Note, sheet: Sheet): State => {
  if (line.kind === 'prose' && sheet.continues(line.at, line.text)) return state;
  sheet.noticeParagraph(
    line.at,
    `текст под вопросом ${state.main.number} пропущен: это не подсказка и не углубление`
  );
  return state;
};

const code = (state: State, line: Code, sheet: Sheet): State => {
  if (line.closed) sheet.notice(line.at, 'блок кода пропущен: вопрос пишут строкой');
  else sheet.error(line.at, 'блок кода открыт, но не закрыт');
  return state;
};

/** A heading inside a skipped part belongs to it while it is deeper than the part's own. */
const openedInSkipped = (state: Skipped, line: Heading, sheet: Sheet): State =>
  line.level > state.level ? state : opened(state, line, sheet);

const askedInSkipped = (state: Skipped, line: Opener, sheet: Sheet): State => {
  sheet.error(line.at, `вопрос стоит в разделе «${state.title}», где вопросов не ищут; он не взят`);
  return state;
};

function closeFollowups(state: Followups, sheet: Sheet): void {
  if (state.indent === undefined)
    sheet.error(state.at, `после «Углубления» вопроса ${state.main.number} нет ни одного пункта`);
}

const ANYWHERE = { blank: stay, heading: opened, question: asked, rule: ruled } as const;
const SILENT = { hint: stay, item: stay, note: stay, prose: stay, code: stay } as const;

const TABLE: Table = {
  open: {
    ...ANYWHERE,
    followups: strayFollowups,
    label: titled,
    hint: strayHint,
    item: listed,
    note: stay,
    prose: proseInSection,
    code
  },
  question: {
    ...ANYWHERE,
    followups: (state, line) => followups(state.main, line.at),
    label: titledWithin,
    hint: hinted,
    item: strayItem,
    note: proseInQuestion,
    prose: proseInQuestion,
    code
  },
  followups: {
    ...ANYWHERE,
    followups(state, line, sheet) {
      sheet.error(
        line.at,
        `«Углубления» вопроса ${state.main.number} уже начаты в строке ${state.at}`
      );
      return state;
    },
    label: titledWithin,
    hint: strayHint,
    item: deepened,
    note: proseInQuestion,
    prose: proseInQuestion,
    code
  },
  aside: {
    ...ANYWHERE,
    ...SILENT,
    followups: (state, line, sheet) =>
      state.main ? followups(state.main, line.at) : strayFollowups(state, line, sheet),
    label: (state, line, sheet) =>
      state.main
        ? titledWithin({ kind: 'question', main: state.main }, line, sheet)
        : titled(state, line, sheet)
  },
  skipped: {
    ...ANYWHERE,
    ...SILENT,
    heading: openedInSkipped,
    question: askedInSkipped,
    rule: stay,
    followups: stay,
    label: stay
  },
  lost: { ...ANYWHERE, ...SILENT, followups: stay, label: stay }
};
