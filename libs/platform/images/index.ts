export { cleanImage } from './images.js';
export type { CleanImage } from './reencode.js';
