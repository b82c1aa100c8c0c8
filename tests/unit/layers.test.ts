import { describe, expect, it } from 'vitest';
import { refusal } from '../support/layers.mjs';

describe('the layer rule', () => {
  it.each([
    ['src/lib/core/queue.ts', './scheduler'],
    ['src/lib/core/scheduler.ts', 'ts-fsrs'],
    ['src/lib/core/search.ts', 'minisearch'],
    ['src/lib/core/search.ts', '@orama/stemmers/russian'],
    ['src/lib/search/job.ts', '../core/search'],
    ['src/lib/optimiser/client.ts', 'fsrs-browser/fsrs_browser_bg.wasm?url'],
    ['src/lib/state/optimiser.svelte.ts', '../optimiser/client'],
    ['src/lib/readiness/worker.ts', '../storage/rows'],
    ['src/lib/plan/job.ts', '../core/plan'],
    ['src/lib/ui/charts/MinutesChart.svelte', 'd3-scale'],
    ['src/lib/ui/charts/MinutesChart.svelte', '../format'],
    ['src/lib/bank/render.ts', 'rehype-katex'],
    ['src/lib/bank/answer.ts', '../core/ids'],
    ['src/lib/storage/connection.ts', 'idb'],
    ['src/lib/anki/apkg.ts', 'sql.js/dist/sql-wasm.wasm?url'],
    ['src/lib/state/app.svelte.ts', '$lib/storage/review-log'],
    ['src/lib/ui/Grades.svelte', '../core/review'],
    ['src/routes/study/+page.svelte', '$lib/ui/Grades.svelte'],
    ['src/lib/ui/charts/axis.ts', 'd3-array'],
    ['src/lib/ui/charts/BarChart.svelte', '../format'],
    ['src/routes/stats/+page.svelte', '$lib/ui/charts/BarChart.svelte'],
    ['src/routes/+layout.svelte', '../app.css'],
    ['src/routes/+layout.svelte', 'katex/dist/katex.min.css'],
    ['src/routes/deck/[file]/+server.ts', '$lib/server/deck'],
    ['src/lib/storage/review-log.test.ts', 'fake-indexeddb'],
    ['tests/e2e/study.spec.ts', '../../src/lib/core/ids']
  ])('welcomes in %s the import of %s', (file, source) => {
    expect(refusal(file, source)).toBeUndefined();
  });

  it.each([
    ['src/lib/core/queue.ts', '../storage/schema', 'core may not import storage: the core is pure'],
    ['src/lib/core/queue.ts', '$lib/state/app', 'core may not import state: the core is pure'],
    ['src/lib/core/queue.ts', 'svelte', 'core may not import «svelte»: the core is pure'],
    ['src/lib/core/queue.ts', 'ts-fsrs', 'the only file that knows ts-fsrs'],
    ['src/lib/state/study.svelte.ts', 'ts-fsrs', 'the only file that knows ts-fsrs'],
    ['src/lib/core/words.ts', '@orama/stemmers/russian', 'the only file that knows MiniSearch'],
    ['src/lib/search/worker.ts', '../storage/schema', 'search may not import storage'],
    ['src/lib/optimiser/job.ts', '../storage/schema', 'optimiser may not import storage'],
    ['src/routes/search/+page.svelte', '$lib/search/client', 'routes may not import search'],
    ['src/lib/readiness/job.ts', '../state/app.svelte', 'readiness may not import state'],
    ['src/lib/bank/parse.ts', 'node:fs', 'bank may not import «node:fs»'],
    ['src/lib/storage/backup.ts', '../anki/notes', 'storage may not import anki'],
    ['src/lib/anki/export.ts', '../../routes/x', 'anki may not import routes'],
    ['src/lib/anki/worker.ts', 'idb', 'anki may not import «idb»'],
    ['src/lib/ui/Card.svelte', './charts/axis', 'ui may not import charts'],
    ['src/lib/ui/curve.ts', 'd3-array', 'ui may not import «d3-array»'],
    ['src/lib/ui/charts/axis.ts', '../../state/app', 'charts may not import state'],
    ['src/lib/ui/Card.svelte', '$lib/state/app', 'ui may not import state: components take props'],
    ['src/lib/ui/Card.svelte', '$app/navigation', 'ui may not import «$app»'],
    ['src/lib/ui/charts/MinutesChart.svelte', '$lib/state/app', 'charts may not import state'],
    ['src/lib/plan/worker.ts', '../state/planning', 'plan may not import state'],
    ['src/lib/state/deck.svelte.ts', '../bank/compile', 'state may not import bank'],
    ['src/routes/+page.svelte', '$lib/storage/settings', 'routes may not import storage'],
    ['src/routes/+page.svelte', '$lib/server/deck', 'routes may not import server']
  ])('refuses in %s the import of %s and says why', (file, source, reason) => {
    expect(refusal(file, source)).toContain(reason);
  });
});
