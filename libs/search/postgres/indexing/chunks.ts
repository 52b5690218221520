/** Topic numbers that differ in their last 16 bits only share a chunk of postings: a row of at most 256 kB. */
export const chunkBits = 16;
export const chunkSize = 1 << chunkBits;
