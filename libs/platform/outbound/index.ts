export { Outbound, OutboundRefused } from './outbound.js';
