/** What the command asks for, bundled by run.mjs. */

export { FORECASTS } from './card-losses';
export { ADDED_FAMILIES, FAMILIES, SEEDS } from './learners';
export { mean, readinessRows } from './readiness-table';
export { planTable } from './plan';
