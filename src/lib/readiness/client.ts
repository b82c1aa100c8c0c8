/** The page's side of readiness. */

import type { CardId } from '../core/ids';
import type { ScoreForecast } from '../core/interview-score';
import type { Lever } from '../core/levers';
import type { Checks, Followed, FromWorker, Outlook, Question, ToWorker } from './messages';

export type ReadinessListeners = Readonly<{
  onOutlook: (outlook: Outlook) => void;
  onLevers: (levers: readonly Lever[]) => void;
  onScore: (score: ScoreForecast | undefined) => void;
  onChecks: (checks: Checks) => void;
  onFollowed: (followed: Followed) => void;
  /** `problem` is a sentence for the learner; the worker has ended. */
  onFailed: (problem: string) => void;
}>;

export type ReadinessClient = Readonly<{
  /** Levers and score; to be asked for, like what follows, once the outlook is there. */
  more: (questions: number | undefined) => void;
  /** What these recalls at the interview lead to. */
  follow: (recalls: ReadonlyMap<CardId, number>, questions: number | undefined) => void;
  /** The checks of past forecasts. */
  check: () => void;
  end: () => void;
}>;

type Wanted = Partial<ReadinessListeners> & Pick<ReadinessListeners, 'onOutlook' | 'onFailed'>;

/** Starts a worker that reads the log, answers with the outlook and stays for more. */
export function askReadiness(question: Question, listeners: Wanted): ReadinessClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker): void => worker.postMessage(message);
  const fail = (problem: string): void => {
    worker.terminate();
    listeners.onFailed(problem);
  };
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'failed') fail(data.problem);
    else tell(data, listeners);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    fail(
      event.message
        ? `Готовность не посчитана из-за ошибки: ${event.message}.`
        : 'Готовность не посчитана: похоже, нет сети.'
    );
  };
  send({ kind: 'look', question });
  return {
    more: (questions) => send({ kind: 'more', questions }),
    follow: (recalls, questions) => send({ kind: 'follow', recalls, questions }),
    check: () => send({ kind: 'check' }),
    end: () => worker.terminate()
  };
}

type Told = Exclude<FromWorker, Readonly<{ kind: 'failed' }>>;

function tell(told: Told, listeners: Wanted): void {
  switch (told.kind) {
    case 'outlook':
      return listeners.onOutlook(told.outlook);
    case 'levers':
      return listeners.onLevers?.(told.levers);
    case 'score':
      return listeners.onScore?.(told.score);
    case 'checks':
      return listeners.onChecks?.(told.checks);
    case 'followed':
      return listeners.onFollowed?.(told.followed);
    default:
      told satisfies never;
  }
}
