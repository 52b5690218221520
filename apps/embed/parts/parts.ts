export { showCommunity } from './community-frame.js';
export { Panel } from './panel.js';
export { showThread } from './thread-frame.js';
