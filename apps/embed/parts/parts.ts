export { showCommunity } from './community-frame.js';
export { Panel } from './panel.js';
