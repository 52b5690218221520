/** Letters that Unicode does not decompose but that people type without their stroke or ligature. */
const plainLetters: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه',
};
const plainLetter = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');
const ascii = /^[\x20-\x7e]*$/;
/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic and Hebrew; those of other scripts carry meaning. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/gu;

/** The form in which a word is compared: lower case, compatibility forms unified. Accents stay, since stemming reads them. */
export function lower(word: string): string {
  return ascii.test(word) ? word.toLowerCase() : word.normalize('NFKC').toLowerCase().normalize('NFC');
}

/** A lower-case word without accents, so that people may leave them out. */
export function fold(word: string): string {
  if (ascii.test(word)) return word;
  return word
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFC');
}
