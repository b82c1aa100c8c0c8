// A package by anki-apkg-export, in the page. It wants webpack, whose script-loader would fetch its own
// SQLite as a classic script; `sqlite.js` is that one as published, or its build with a growing heap.

import exporter from 'anki-apkg-export/dist/exporter';
import template from 'anki-apkg-export/dist/template';

// CommonJS with a `default` of its own.
const { default: Exporter } = exporter;
const { default: makeTemplate } = template;

// All that it takes of Node's is an array of bytes.
globalThis.Buffer ??= Uint8Array;

const loadSqlite = () =>
  new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: 'sqlite.js' });
    script.onload = () => resolve(globalThis.SQL);
    script.onerror = () => reject(new Error('no sqlite.js'));
    document.head.append(script);
  });

/**
 * @param {readonly { front: string, back: string, tags: readonly string[] }[]} notes
 * @returns {Promise<Blob>}
 */
export async function write(notes) {
  const sql = await loadSqlite();
  const file = new Exporter('Собес', { template: makeTemplate(), sql });
  let added = 0;
  try {
    for (const { front, back, tags } of notes) {
      file.addCard(front, back, { tags });
      added += 1;
    }
    return await file.save();
  } catch (error) {
    throw new Error(`stops after ${added} notes: ${error}`, { cause: error });
  }
}
