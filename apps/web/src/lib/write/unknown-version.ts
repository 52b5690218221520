/** What the choice "I don't know" sends and is kept as in drafts: no version is called so. */
export const unknownVersion = '?';
