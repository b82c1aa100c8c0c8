/**
 * Readiness off the main thread. It reads the log itself: a long one would take as long to be handed over as
 * to be read. Started and ended by client.ts.
 */

import { connect } from '../storage/connection';
import { describeProblem } from '../storage/problem';
import { readRows } from '../storage/rows';
import { checksOf, followedOf, learnFrom, leversOf, outlookOf, scoreOf } from './job';
import type { Learned } from './job';
import type { FromWorker, Question, ToWorker } from './messages';

const tell = (message: FromWorker): void => self.postMessage(message);
let learned: Learned | undefined;

async function look(question: Question): Promise<void> {
  const connection = connect();
  const rows = await readRows(connection);
  connection.close();
  if (!rows.ok) {
    tell({ kind: 'failed', problem: describeProblem(rows.problem) });
    return;
  }
  learned = learnFrom(rows.value.entries, question);
  tell({ kind: 'outlook', outlook: outlookOf(learned) });
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case 'look':
      return void look(data.question);
    case 'more':
      if (!learned) return;
      tell({ kind: 'levers', levers: leversOf(learned) });
      tell({ kind: 'score', score: scoreOf(learned, data.questions) });
      return;
    case 'check':
      if (learned) tell({ kind: 'checks', checks: checksOf(learned) });
      return;
    case 'follow':
      if (learned)
        tell({ kind: 'followed', followed: followedOf(learned, data.recalls, data.questions) });
      return;
    default:
      data satisfies never;
  }
});
