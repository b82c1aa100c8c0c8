/**
 * A note for writers with two fields: the same text in them.
 * @param {import('../../src/lib/anki/notes.ts').AnkiNote} note
 */
export const twoTexts = (note) => ({
  front: note.question,
  back: [note.say, note.answer, note.hint, note.followUp, note.source].join(''),
  tags: [note.topic, note.level]
});
