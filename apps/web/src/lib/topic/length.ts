const longText = 800;
const manyBlocks = 6;

/** Whether a text fills much of a screen; by its words and blocks, so that server and browser agree however they write its HTML. */
export function isLong(html: string): boolean {
  const words = html.replace(/<[^>]*>/g, '').replace(/&#?\w+;/g, ' ');
  return words.length > longText || (html.match(/<(?:p|li|pre)\b/g)?.length ?? 0) > manyBlocks;
}
