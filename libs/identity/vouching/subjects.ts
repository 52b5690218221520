/** What programs write where they have no id: everybody would be the same person. */
const reserved = new Set(['none', 'nil', 'null', 'blank', 'undefined', 'nan', '0', '[object object]']);

/** Whether an id cannot be a person's. */
export function isReservedSubject(subject: string): boolean {
  return reserved.has(subject.toLowerCase());
}
