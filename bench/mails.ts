const deepest = 5;

/** What a reader of a mail sees of it: its subject and its parts of text, decoded, without heads. */
export function textOfMail(raw: string): string {
  const { subject, text } = read(raw, 0);
  return `${wordsOfHead(subject).replace(/^((re|fw|fwd):|\[[^\]]*\])\s*/gi, '')}\n${text}`.slice(0, 20_000);
}

export function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<a [^>]*href=["']?([^"' >]+)[^>]*>/gi, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(nbsp|#x?[0-9a-f]+);/gi, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function read(raw: string, depth: number): { subject: string; text: string } {
  const end = raw.search(/\r?\n\r?\n/);
  if (end < 0) return { subject: '', text: raw };
  const head = raw.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  const body = raw.slice(end).replace(/^\r?\n\r?\n/, '');
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? '';
  const type = /^Content-Type: *([^\s;]+)/im.exec(head)?.[1]?.toLowerCase() ?? 'text/plain';
  const boundary = /^Content-Type:.*boundary="?([^";\r\n]+)"?/im.exec(head)?.[1];
  if (type.startsWith('multipart/') && boundary && depth < deepest) {
    const parts = body.split(`--${boundary}`).slice(1).filter((part) => !part.startsWith('--'));
    return { subject, text: parts.map((part) => read(part.replace(/^[ \t]*\r?\n/, ''), depth + 1).text).join('\n') };
  }
  if (type === 'message/rfc822') return { subject, text: read(body, depth + 1).text };
  if (!type.startsWith('text/')) return { subject, text: '' };
  const text = decoded(body, /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase());
  return { subject, text: type === 'text/html' || /<(html|body|a |br|p|font)\b/i.test(text) ? textOfHtml(text) : text };
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64').toString('latin1');
  return encoding === 'quoted-printable' ? unquoted(body.replace(/=\r?\n/g, '')) : body;
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function wordsOfHead(subject: string): string {
  return subject
    .replace(/=\?[^?]+\?B\?([^?]*)\?=/gi, (_, words: string) => Buffer.from(words, 'base64').toString('latin1'))
    .replace(/=\?[^?]+\?Q\?([^?]*)\?=/gi, (_, words: string) => unquoted(words.replaceAll('_', ' ')));
}
