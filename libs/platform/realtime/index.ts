export { Realtime } from './realtime.js';
export { Processes } from './processes.js';
export type { Connection, Room, RoomKind } from './connection.js';
export type { RoomRules } from './rooms.js';
export type { Visitor, Visitors } from './visitors.js';
