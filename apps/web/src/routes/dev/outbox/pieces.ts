const link = /(https?:\/\/[^\s<>"]+)/;

/** A mail's text in pieces; every second one is an address to follow. */
export function piecesOf(text: string): { text: string; isLink: boolean }[] {
  return text.split(link).map((piece, at) => ({ text: piece, isLink: at % 2 === 1 }));
}
