const address = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/gi;

/** A bio as safe HTML: paragraphs at blank lines, line breaks kept, web addresses as links, everything else as text. */
export function bioToHtml(bio: string): string {
  return bio
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p dir="auto">${paragraph.split('\n').map(lineToHtml).join('<br>')}</p>`)
    .join('');
}

function lineToHtml(line: string): string {
  let html = '';
  let end = 0;
  for (const match of line.matchAll(address)) {
    html += escape(line.slice(end, match.index));
    html += `<a href="${escape(match[0])}" rel="nofollow ugc noopener">${escape(match[0])}</a>`;
    end = match.index + match[0].length;
  }
  return html + escape(line.slice(end));
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
