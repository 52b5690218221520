/** What a mail that was pasted says, apart. */
export interface Ticket {
  subject: string;
  /** What the customer wrote. */
  question: string;
  /** What was written back to it; null where it quotes nothing. */
  answer: string | null;
  /** Whose address the customer's is. */
  email: string | null;
  /** Names of the people in the lines of the head. */
  names: string[];
}

const headLine = /^(from|to|cc|subject|date|sent|reply-to|de|à|a|objet|envoyé|date d'envoi|cc|von|an|betreff|gesendet|من|إلى|الموضوع|التاريخ)\s?:\s*(.*)$/i;
const subjectLine = /^(?:subject|objet|betreff|الموضوع)$/i;
const personLine = /^(?:from|to|cc|reply-to|de|à|a|von|an|من|إلى)$/i;
const senderLine = /^(?:from|de|von|من)$/i;
/** Begins what is quoted: "On … wrote:", in the languages that mail programs speak, and the line of Outlook. */
const attribution = /^(?:(?:on|le|am|في)\s.{5,200}(?:wrote|a écrit|schrieb|كتب)\s?:?|-{3,}\s*(?:original message|message d'origine|ursprüngliche nachricht|الرسالة الأصلية)\s*-{3,})\s*$/i;
const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/**
 * Takes a mail apart. Below what was written last stands what it answers, quoted: then that is the question, and what stands
 * above it is the answer. Whoever publishes it sees both and may change them.
 */
export function readTicket(text: string): Ticket {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const head = readHead(lines);
  const rest = lines.slice(head.length);
  const at = rest.findIndex((line, index) => attribution.test(line.trim()) || (/^>/.test(line) && rest.slice(index, index + 2).every((next) => /^>|^\s*$/.test(next))));
  const written = withoutSignature(at < 0 ? rest : rest.slice(0, at));
  const below = at < 0 ? [] : rest.slice(at);
  const quotedHead = readHead(below.slice(1));
  const quoted = withoutSignature(below.filter((line) => !attribution.test(line.trim())).map((line) => line.replace(/^(?:>\s?)+/, '')).slice(quotedHead.length));
  const isAnswered = quoted !== '' && written !== '';
  const quotes = below.find((line) => attribution.test(line.trim())) ?? '';
  const sender = isAnswered ? (address.exec(quotes)?.[0] ?? quotedHead.sender ?? null) : head.sender;
  return {
    subject: (head.subject ?? '').replace(/^(?:(?:re|fwd?|tr|aw|wg|رد)\s?:\s*)+/i, ''),
    question: isAnswered ? quoted : written || quoted,
    answer: isAnswered ? written : null,
    email: sender?.toLowerCase() ?? null,
    names: [...new Set([...head.names, ...quotedHead.names, ...namesIn(quotes.replace(/^(?:on|le|am|في).*?,\s*(?=[^,]*(?:<|wrote|a écrit|schrieb|كتب))/i, '').replace(/(?:wrote|a écrit|schrieb|كتب)\s?:?\s*$/i, ''))])],
  };
}

interface Head {
  length: number;
  subject?: string;
  sender: string | null;
  names: string[];
}

function readHead(lines: readonly string[]): Head {
  const head: Head = { length: 0, sender: null, names: [] };
  for (const line of lines) {
    const [, name = '', value = ''] = headLine.exec(line.replace(/^(?:>\s?)+/, '').trim()) ?? [];
    if (!name && !(line.trim() === '' && head.length > 0)) break;
    head.length += 1;
    if (!name) break;
    if (subjectLine.test(name)) head.subject = value.trim();
    if (senderLine.test(name)) head.sender = address.exec(value)?.[0] ?? null;
    if (personLine.test(name)) head.names.push(...value.split(/[,;]/).flatMap(namesIn));
  }
  return head;
}

/** The name before an address, without quotes. */
function namesIn(person: string): string[] {
  const name = person.replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]/g, '').replace(new RegExp(address.source, 'g'), '').replace(/["']/g, '').trim();
  return /^\p{L}[\p{L}'’. -]{1,60}$/u.test(name) ? [name] : [];
}

function withoutSignature(lines: readonly string[]): string {
  const end = lines.findIndex((line) => /^--\s?$/.test(line));
  return (end < 0 ? lines : lines.slice(0, end)).join('\n').trim();
}
