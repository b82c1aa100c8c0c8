/**
 * The note type «Собес». Anki knows it by its ids, and a package whose fields or templates differ in
 * number, order or id can no longer update what was imported before. So the ids below never change and
 * no field is ever added, removed or moved (two spare ones wait); names, templates and CSS may change,
 * with `NOTE_TYPE_REVISED`.
 */

export const NOTE_TYPE_ID = 1_763_000_000_001;
/** Seconds since 1970. Raise it by hand with every change of a template, the CSS or a name. */
export const NOTE_TYPE_REVISED = 1_795_328_000;

/** The fields in their order, which is that of the values in `notes.flds`. */
export const FIELD_NAMES = [
  'Question',
  'Answer',
  'Hint',
  'FollowUp',
  'Source',
  'Id',
  'Spare1',
  'Spare2'
] as const;

const FIRST_FIELD_ID = 176_300_000_000_101;
const TEMPLATE_ID = 1_763_000_000_003;

const FRONT = `<div class="place">{{Subdeck}}</div>
<div class="question">{{Question}}</div>
{{#Hint}}<details class="hint"><summary>Подсказка</summary>{{Hint}}</details>{{/Hint}}`;

const BACK = `<div class="place">{{Subdeck}}</div>
<div class="question">{{Question}}</div>
<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#FollowUp}}<section class="follow-up"><h2>Что спросят дальше</h2>{{FollowUp}}</section>{{/FollowUp}}
{{#Source}}<footer class="source">Источник: {{Source}}</footer>{{/Source}}`;

const CSS = `.card {
  margin: 0 auto;
  padding: 12px;
  max-width: 42rem;
  font: 18px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  text-align: left;
  overflow-wrap: break-word;
  color: #1c1c1e;
  background: #fff;
}
.place { font-size: 0.75em; color: #6b6b70; margin-bottom: 8px; }
.question { font-size: 1.15em; font-weight: 600; }
.hint { margin-top: 16px; color: #55555a; }
.hint summary { cursor: pointer; padding: 8px 0; }
hr#answer { border: 0; border-top: 1px solid #d8d8dc; margin: 16px 0; }
.say { padding: 10px 14px; border-left: 4px solid #2f6fde; background: #f1f5fd; border-radius: 4px; }
.about { color: #6b6b70; font-style: italic; }
.answer h4, .follow-up h2 { font-size: 1em; margin: 16px 0 4px; }
.answer ul, .answer ol { margin: 12px 0; padding-left: 1.3em; }
.answer li { margin: 4px 0; }
.answer img { display: block; width: 100%; max-width: 480px; height: auto; margin: 12px auto; }
pre, code { font-family: ui-monospace, "SF Mono", "Roboto Mono", Consolas, monospace; font-size: 0.85em; }
pre { overflow-x: auto; padding: 10px 12px; background: #f4f4f6; border-radius: 4px; line-height: 1.4; }
code { background: #f4f4f6; border-radius: 3px; padding: 0 3px; }
pre code { padding: 0; white-space: pre; font-size: 1em; }
table { display: block; overflow-x: auto; border-collapse: collapse; }
th, td { border: 1px solid #d8d8dc; padding: 4px 8px; }
.hljs-keyword, .hljs-built_in { color: #8f3fa8; }
.hljs-string { color: #2c7a3f; }
.hljs-number, .hljs-literal { color: #a85a00; }
.hljs-comment { color: #6b6b70; }
.formula, mjx-container[display="true"] { overflow-x: auto; overflow-y: hidden; max-width: 100%; }
.follow-up { margin-top: 16px; color: #3c3c41; }
.source { margin-top: 16px; font-size: 0.75em; color: #6b6b70; }
.nightMode.card, .card.nightMode { color: #e6e6ea; background: #1d1d20; }
.nightMode .place, .nightMode .source, .nightMode .about, .nightMode .hljs-comment { color: #a0a0a8; }
.nightMode .hint, .nightMode .follow-up { color: #c4c4ca; }
.nightMode hr#answer { border-top-color: #47474d; }
.nightMode .say { background: #23304a; border-left-color: #6c9cf0; }
.nightMode pre, .nightMode code { background: #2b2b30; }
.nightMode th, .nightMode td { border-color: #47474d; }
.nightMode .hljs-keyword, .nightMode .hljs-built_in { color: #d59be6; }
.nightMode .hljs-string { color: #8fd19e; }
.nightMode .hljs-number, .nightMode .hljs-literal { color: #f0b26b; }
`;

/** The row of `col.models` (Anki: rslib/src/notetype/schema11.rs). */
export const NOTE_TYPE = {
  id: NOTE_TYPE_ID,
  name: 'Собес',
  type: 0,
  mod: NOTE_TYPE_REVISED,
  usn: -1,
  sortf: 0,
  did: null,
  css: CSS,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  // The card exists whenever its first field is not empty.
  req: [[0, 'any', [0]]],
  flds: FIELD_NAMES.map((name, ord) => ({
    name,
    ord,
    id: FIRST_FIELD_ID + ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: []
  })),
  tmpls: [
    {
      name: 'Карточка',
      ord: 0,
      id: TEMPLATE_ID,
      qfmt: FRONT,
      afmt: BACK,
      bqfmt: '',
      bafmt: '',
      did: null,
      bfont: '',
      bsize: 0
    }
  ]
} as const;
