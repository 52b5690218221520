export { Events, type Event } from './events.js';
export { Jobs, type JobOptions } from './jobs.js';
export { OWNER_URL, Worker } from './worker.js';
export { JobsBoard, type QueueFigure } from './jobs-board.js';
