export { Metrics, type Reading } from './metrics.js';
