/** Writes a dump into the community; everything here works on the rows that the reader gives. */
export { ImportStopped, type ImportReading } from './import-run.js';
export { StackExchangeImport, type ImportOptions, type ImportReport } from './stackexchange-import.js';
export { UndoImport, type UndoPlan } from './undo-import.js';
export { WriteEmails, type EmailsReport } from './write-emails.js';
