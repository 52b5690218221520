export { Signals, type Signal } from './signals.js';
