import { passesLuhn, passesMod97 } from './check-digits.js';

/** What a place in a text seems to be; the words for each are the web's. */
export type SecretKind = 'password' | 'key' | 'connection' | 'email' | 'phone' | 'postal' | 'serial' | 'card' | 'iban' | 'ip';

/** How secrets of a kind look. The group `value` is what is hidden, `name` is what the text calls it. */
export interface Rule {
  kind: SecretKind;
  pattern: RegExp;
  /** Whether what looks like one is one; `before` is the text of the line up to the value. */
  holds?(value: string, before: string): boolean;
  /** Numbers in addresses of the web are names of things there. */
  inLinks?: false;
}

const digitsOf = (value: string): string => value.replace(/\D/g, '');

/** Values that hide nothing: already dots, or placeholders. */
const placeholder = /^(?:[•*.xX]+|[<[].*|your[_-]\w*|\w+[_-]here|\$\{?\w+\}?|\{\{.*|%\w+%|null|none|nil|true|false|undefined|process\.env\S*|os\.environ\S*)$/i;
export const isPlaceholder = (value: string): boolean => placeholder.test(value);

/** Names that stand for anybody, at the domains that RFC 2606 keeps for examples. */
const anybody = /^(?:you|your[._-]?name|user(?:name)?\d?|name|me|foo|bar|test\d?|someone|somebody|example|info|admin|mail|email)@(?:[\w-]+\.)*(?:example(?:\.\w+)?|test|invalid|localhost)$/i;
/** Files and packages are called that, too: `icon@2x.png`, `svelte@5.next`. */
const fileEnding = /\.(?:png|jpe?g|gif|svg|webp|js|ts|css|html?|json|service|target|mount)$/i;

/** Addresses of networks that nobody reaches from outside, of documentation, and of well-known servers of names. */
const knownToAll = [/^(?:0|10|127|255|22[4-9]|2[345]\d)\./, /^192\.168\./, /^172\.(?:1[6-9]|2\d|3[01])\./, /^169\.254\./, /^192\.0\.2\./, /^198\.51\.100\./, /^203\.0\.113\./, /^(?:8\.8\.(?:8\.8|4\.4)|1\.[01]\.[01]\.1|9\.9\.9\.9)$/];
/** Versions are written as four numbers as well. */
const namesVersion = /(?:\bv|version|release|build|firmware|update|patch|driver|kernel|section|chapter|rfc)[\s:=#"'(]*$/i;

function isPublicAddress(value: string, before: string): boolean {
  const parts = value.split('.').map(Number);
  if (parts.some((part) => part > 255) || knownToAll.some((range) => range.test(value)) || namesVersion.test(before)) return false;
  // 1.2.3.4 is a version or an example of one.
  return parts.some((part) => part > 30);
}

const group = (digits: number): string => `[\\da-f]{1,${digits}}`;
const isGlobalAddress = (value: string): boolean => /^2[\da-f]{3}:/i.test(value) && !/^2001:0?db8:/i.test(value) && (value.match(/[\da-f]+/gi)?.length ?? 0) >= 3;

/** Numbers in groups as telephones have them: few of one digit alone, and not one digit over and over. */
function isPhone(value: string): boolean {
  const digits = digitsOf(value);
  if ((value.match(/(?<!\d)\d(?!\d)/g)?.length ?? 0) > 2) return false;
  return digits.length >= 8 && digits.length <= 15 && !/^(\d)\1+$/.test(digits.slice(2)) && !/^[01]+$/.test(digits);
}

const issuers = /^(?:4|5[1-5]|2[2-7]|3[0478]|6(?:011|[245]))/;
function isCard(value: string): boolean {
  const digits = digitsOf(value);
  return digits.length >= 13 && digits.length <= 19 && issuers.test(digits) && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}

const isIban = (value: string): boolean => {
  const iban = value.replace(/ /g, '');
  return iban.length >= 15 && iban.length <= 34 && passesMod97(iban);
};

const passwordName = String.raw`pass(?:word|wd|phrase)?|passwort|kennwort|mot[_ -]de[_ -]passe|كلمة[ _](?:السر|المرور)|secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|psk`;
const streetEn = String.raw`(?:S(?:treet|t\.?)|A(?:venue|ve\.?)|R(?:oad|d\.?)|L(?:ane|n\.?)|D(?:rive|r\.?)|B(?:oulevard|lvd\.?)|Court|Square|Terrace|Crescent)`;
const streetFr = String.raw`(?:rue|avenue|av\.|boulevard|bd\.?|place|impasse|all[ée]e|chemin|route|quai|cours|square)`;

/** In this order: what a rule before has found is not looked at again. */
export const rules: readonly Rule[] = [
  { kind: 'key', pattern: /(?<name>-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----)(?<value>[\s\S]+?)(?=-----END|$(?![\s\S]))/g },
  { kind: 'key', pattern: /(?<name>PuTTY-User-Key-File-\d)(?<value>: [\s\S]+?)(?=\nPrivate-MAC|$(?![\s\S]))/g },
  // scheme://user:password@host
  { kind: 'connection', pattern: /(?<name>\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/'"]{0,60}):(?<value>[^\s@/'"]{2,200})@(?=[\w[])/gi },
  { kind: 'key', pattern: /(?<name>Bearer |Basic )(?<value>[\w.~+/-]{20,2000}=*)/g, holds: (value) => /[\d+/=]/.test(value) },
  { kind: 'key', pattern: /(?<name>\beyJ)(?<value>[\w-]{8,2000}\.[\w-]{2,4000}(?:\.[\w-]{0,2000})?)/g },
  { kind: 'key', pattern: /(?<name>\b(?:AKIA|ASIA))(?<value>[A-Z0-9]{16})\b/g },
  { kind: 'key', pattern: /(?<name>\b(?:gh[pousr]_|github_pat_|glpat-|glptt-|xox[abeprs]-|xapp-|sk-|sk_live_|rk_live_|sk_test_|whsec_|npm_|pypi-|dop_v1_|hf_|shpat_|lin_api_|GOCSPX-|ya29\.|dckr_pat_|sntrys_|PMAK-|NRAK-))(?<value>[\w-]{16,500})/g, holds: (value) => /\d/.test(value) && /[a-z]/i.test(value) },
  { kind: 'key', pattern: /(?<name>\bAIza)(?<value>[\w-]{35})/g },
  { kind: 'key', pattern: /(?<name>\bSG\.)(?<value>[\w-]{16,32}\.[\w-]{16,64})/g },
  { kind: 'key', pattern: /(?<name>hooks\.slack\.com\/services\/|discord(?:app)?\.com\/api\/webhooks\/)(?<value>[\w/-]{20,200})/g },
  { kind: 'key', pattern: /(?<name>\b\d{8,10}:)(?<value>AA[\w-]{33})\b/g },
  // The links of Google Books have a shorter one, which is no secret.
  { kind: 'key', pattern: /(?<name>[?&]sig=)(?<value>[\w%+/=.-]{40,500})/gi, holds: (value) => /\d/.test(value) },
  { kind: 'key', pattern: /(?<name>[?&](?:signature|X-Amz-Signature|access_token|api_key|apikey|token|key)=)(?<value>[\w%+/=.-]{16,500})/gi, holds: (value) => /\d/.test(value) },
  { kind: 'password', pattern: new RegExp(String.raw`(?<name>[\w.-]{0,40}(?:${passwordName})(?!age|eng|ive|ing|ion|ed\b|er|i[sz]|ar[iy]|e?s\b)[\w.-]{0,40})["']?\s{0,20}(?:=>?|:)\s{0,20}["']?(?<value>[^\s"',;]{4,500})`, 'giu') },
  // Said in a sentence, a password is one only where it is no word.
  { kind: 'password', pattern: /(?<name>\b(?:password|passphrase|passwort|mot de passe|passcode|pin code|pin)) (?:is|ist|est|was)(?: now)? ["'`]?(?<value>[^\s"'`,;]{4,60})/giu, holds: (value) => /\d/.test(value) },
  { kind: 'email', pattern: /(?<value>(?<![\w.+%-])[\p{L}\d][\p{L}\d._%+-]{0,63}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24})(?![\w-])/gu, holds: (value) => !anybody.test(value) && !fileEnding.test(value) },
  { kind: 'iban', pattern: /(?<![\w])(?<value>[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?)(?![\w])/g, holds: isIban },
  { kind: 'serial', pattern: /(?<name>\b(?:serial(?:[ _-]?(?:number|no|nr))?\.?|s\/n|imei|service[ _-]?tag|licen[cs]e[ _-]?key|product[ _-]?key|activation[ _-]?key|num[ée]ro de s[ée]rie|n° de s[ée]rie|seriennummer|الرقم التسلسلي))[\t ]{0,5}(?:[:=#]|is|est|ist|n°)[\t ]{0,5}(?<value>[A-Z\d][A-Z\d/-]{4,40})/giu, holds: (value) => /\d.*\d/.test(value) },
  { kind: 'serial', pattern: /(?<![\w:-])(?<value>[\da-f]{2}(?:[:-][\da-f]{2}){5})(?![\w:-])/gi, holds: (value) => new Set(value.toLowerCase().split(/[:-]/)).size > 2 },
  { kind: 'card', pattern: /(?<![\w.+-])(?<value>\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}|\d{4}[ -]?\d{6}[ -]?\d{5})(?![\w-]|\.\d)/g, holds: isCard, inLinks: false },
  { kind: 'ip', pattern: /(?<![\w.-])(?<value>\d{1,3}(?:\.\d{1,3}){3})(?![\w-]|\.\d)/g, holds: isPublicAddress },
  { kind: 'ip', pattern: new RegExp(`(?<![\\w:.])(?<value>${group(4)}(?::${group(4)}){7}|(?:${group(4)}:){1,6}(?::${group(4)}){1,6})(?![\\w:])`, 'gi'), holds: isGlobalAddress },
  // In the international form, in that of some countries, and whatever is called a telephone.
  { kind: 'phone', pattern: /(?<![\w.+^_\\])(?<value>(?:\+|\b00)[1-9]\d{0,2}(?:[ .-]?\(0?\d{0,4}\))?(?:[ .-]?\d{1,4}){2,6})(?![\w^]|[.,]\d)/g, holds: isPhone, inLinks: false },
  { kind: 'phone', pattern: /(?<![\w.,+-])(?<value>0[1-9](?:([ .-])\d{2})(?:\2\d{2}){3})(?![\w]|[.,-]\d)/g, holds: isPhone, inLinks: false },
  { kind: 'phone', pattern: /(?<![\w.,+-])(?<value>(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)[2-9]\d{2}-\d{4})(?![\w]|[.,-]\d)/g, holds: isPhone, inLinks: false },
  { kind: 'phone', pattern: /(?<name>(?<!\p{L})(?:tel|t[ée]l|phone|t[ée]l[ée]phone|telephone|telefon|mobile?|cell|handy|fax|whatsapp|هاتف|جوال|call me (?:at|on)|appelez(?:-| )moi au)(?!\p{L})\.?)[\t ]{0,3}[:.]?[\t ]{0,3}(?<value>[+(\d٠-٩][\d٠-٩ ()./-]{5,20}[\d٠-٩])/giu, holds: (value) => value.replace(/[^\d٠-٩]/g, '').length >= 7, inLinks: false },
  // A number, the name of a street, and where it is.
  { kind: 'postal', pattern: new RegExp(String.raw`(?<![\w.,])(?<value>\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{Ll}'’.-]{1,30} ){1,4}${streetEn}(?![\p{L}])(?:[,\n]{1,2} ?(?:\p{Lu}[\p{L}'’.-]{1,30},? ?){0,5}?(?:\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b|(?=$|\s*[,.;:)\n]| \p{Ll})))`, 'gu') },
  { kind: 'postal', pattern: new RegExp(String.raw`(?<![\w.,])(?<value>\d{1,4}(?: ?(?:bis|ter))?,? ${streetFr} (?:(?:de|du|des|la|le|les|d['’]|l['’]|saint|sainte)[ -]?){0,3}[\p{L}'’-]{2,30}(?: [\p{L}'’-]{2,30}){0,4}[,\n]{0,2} ?\d{5} \p{Lu}[\p{L}'’-]{1,40})`, 'giu') },
  { kind: 'postal', pattern: /(?<value>\p{Lu}[\p{L}-]{2,30}(?:straße|strasse|str\.|weg|gasse|allee|platz) \d{1,4}[a-z]?,?\s(?:D-)?\d{5} \p{Lu}[\p{L}-]{1,40})/gu },
  { kind: 'postal', pattern: /(?<value>\bP\.? ?O\.? Box \d{1,8}(?:, ?[^\n]{1,60}?\d{4,6})?)/gu },
  { kind: 'postal', pattern: /(?<value>\d{1,5}،? ?شارع [\p{L} ]{2,40}|شارع [\p{L} ]{2,40}،? ?(?:رقم )?\d{1,5})/gu },
];
