/** The page's side of the planning. */

import type { PlanInput, StudyPlan } from '../core/plan';
import type { FromWorker, Offers, ToWorker } from './messages';

export type PlanListeners = Readonly<{
  onProgress: (share: number) => void;
  onPlanned: (plan: StudyPlan) => void;
  onOffers: (offers: Offers) => void;
  /** All has been told. */
  onEnded: () => void;
  /** `problem` is a sentence for the learner. */
  onFailed: (problem: string) => void;
}>;

/**
 * Makes a plan in a worker of its own, which ends with it.
 * @returns how to cancel it: nothing more is told then
 */
export function startPlanning(input: PlanInput, listeners: PlanListeners): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const send = (message: ToWorker): void => worker.postMessage(message);
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    switch (data.kind) {
      case 'progress':
        return listeners.onProgress(data.share);
      case 'planned':
        return listeners.onPlanned(data.plan);
      case 'offers':
        return listeners.onOffers(data.offers);
      case 'ended':
        worker.terminate();
        return listeners.onEnded();
      default:
        data satisfies never;
    }
  };
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    listeners.onFailed(
      event.message
        ? `План не посчитан из-за ошибки: ${event.message}.`
        : 'План не посчитан: похоже, нет сети.'
    );
  };
  send({ kind: 'plan', input });
  return () => worker.terminate();
}
