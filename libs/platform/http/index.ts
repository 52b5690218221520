export { type Actor, type Reach, guest, system } from './actor.js';
export { currentActor, currentCommunityId, currentScope, inScope, madeOf, type Scope } from './scope.js';
export { decodeCursor, encodeCursor, pageFrom } from './cursor.js';
export { csvLine, csvTable, type CsvCell } from './csv.js';
export { Idempotency } from './idempotency.js';
export { SchemaPipe } from './schema.pipe.js';
export { acceptFiles, AcceptsFile, acceptsFile, receiveFile } from './received-file.js';
export { matches, sendFile, type SentFile } from './sent-file.js';
export { sendText, type SentText } from './sent-text.js';
