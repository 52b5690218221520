export { Outbound, OutboundRefused } from './outbound.js';
export { fetchBy } from './outbound-fetch.js';
