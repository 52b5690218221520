export { cleanImage, type CleanImage } from './images.js';
