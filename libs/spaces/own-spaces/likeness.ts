/** Letters of other alphabets, digits and signs that are read as a Latin letter, as far as names of spaces are imitated with them. */
const lookalikes: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '@': 'a', $: 's', '!': 'l', '|': 'l', i: 'l', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', к: 'k', м: 'm', т: 't', н: 'h', в: 'b', і: 'l', ѕ: 's', ј: 'j', α: 'a', ο: 'o', ρ: 'p', ν: 'v', τ: 't', κ: 'k', ι: 'l' };

/** What a reader takes a name for: without case, accents, spaces and signs, and with letters that look alike made one. */
export function likenessOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const letters = [...plain].map((letter) => lookalikes[letter] ?? letter).join('');
  return letters.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Words that speak for the company: no space of a member is called so, nor begins or ends with the first of them. */
const reservedWords = ['official', 'admin', 'administration', 'administrator', 'moderation', 'moderator', 'moderators', 'staff', 'team', 'owner', 'support', 'help', 'helpdesk', 'service', 'customer service', 'announcements', 'news', 'security', 'legal', 'privacy', 'billing', 'abuse', 'new', 'all', 'feed', 'spaces', 'questions', 'search', 'tags', 'home'];
const reserved = new Set(reservedWords.map(likenessOf));
const official = likenessOf('official');

export function isReservedName(name: string): boolean {
  const likeness = likenessOf(name);
  return reserved.has(likeness) || likeness.startsWith(official) || likeness.endsWith(official);
}

/** An address made from a name: its Latin letters and digits; empty when it has none. */
export function slugOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
}
