import { tagSlug } from './tag-slugs.js';

/** A post of the dump that a text links to, by its number on the site. */
export interface LinkTarget {
  /** Number of the topic here. */
  number: number;
  /** Id of the answer here, where the link leads to one. */
  answerId: string | null;
}

const code = /(^```[^]*?^```|^~~~[^]*?^~~~|`[^`\n]+`|^(?: {4}|\t).*$)/gm;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What follows `/questions/12`, `/q/12` or `/a/34`: up to the end of an address in Markdown. */
const rest = String.raw`(questions|q|a)\/(\d{1,10})((?:[/?#][^\s<>()\[\]"]*)?)`;

const tagged = String.raw`questions\/tagged\/([^\s<>()\[\]"'+?#/]+)(?![^\s<>()\[\]"'])`;
/** Tells quickly that a text holds no link to a post, a tag or another page of the site; nearly all comments do not. */
const mayLink = /\/(?:questions|q|a)\/|\](?:\(|: )<?\//i;
const anyLink = new RegExp(String.raw`\/${rest}`, 'gim');

/** Numbers that links in Markdown or HTML may lead to, whatever their site: what has to be looked up before rewriting. */
export function possibleTargets(text: string): number[] {
  return [...text.matchAll(anyLink)].flatMap(([, kind, id, tail]) => candidates(kind!, id!, tail!)).filter((id) => id <= 2_147_483_647);
}

/** Rewrites links between posts of one site in Markdown; code stays as it is. */
export class SiteLinks {
  private readonly addresses: RegExp | null;
  private readonly tagPages: RegExp | null;
  private readonly relative = new RegExp(String.raw`(?<=\]\(<?|^\[[^\]\n]{1,200}\]: <?)\/${rest}`, 'gim');
  private readonly otherRelative = /(?<=\]\(<?|^\[[^\]\n]{1,200}\]: <?)\/(?!\/|t\/|p\/|u\/|tags\/)/gim;

  constructor(private readonly hosts: readonly string[]) {
    const names = hosts.map(escaped).join('|');
    this.tagPages = hosts.length === 0 ? null : new RegExp(String.raw`(?<=\]\(<?|^\[[^\]\n]{1,200}\]: <?)(?:https?:)?(?:\/\/(?:www\.)?(?:${names}))?\/${tagged}`, 'gim');
    this.addresses = hosts.length === 0 ? null : new RegExp(String.raw`(<|\]\(<?|^\[[^\]\n]{1,200}\]: <?)?(?:https?:)?\/\/(?:www\.)?(?:${names})\/${rest}(>?)`, 'gim');
  }

  /** Leads links to topics and answers that are here; `find` gets the candidates for a link, best first. */
  rewrite(markdown: string, find: (postIds: number[]) => LinkTarget | undefined): string {
    if (!mayLink.test(markdown)) return markdown;
    return markdown
      .split(code)
      .map((part, at) => (at % 2 === 1 ? part : this.rewriteProse(part, find)))
      .join('');
  }

  private rewriteProse(prose: string, find: (postIds: number[]) => LinkTarget | undefined): string {
    let text = prose;
    if (this.addresses) {
      text = text.replace(this.addresses, (whole: string, before: string | undefined, kind: string, id: string, tail: string, after: string) => {
        const [path, sentenceEnd] = withoutSentenceEnd(tail);
        const target = find(candidates(kind, id, path));
        if (!target) return whole;
        if (before === undefined) return `/t/${target.number}${sentenceEnd}${after}`;
        if (before === '<') return `/t/${target.number}`;
        return `${before}${pathOf(target)}${sentenceEnd}${after}`;
      });
    }
    if (this.tagPages) text = text.replace(this.tagPages, (whole: string, tag: string) => tagPath(tag) ?? whole);
    text = text.replace(this.relative, (whole: string, kind: string, id: string, tail: string) => {
      const target = find(candidates(kind, id, tail));
      return target ? pathOf(target) : whole;
    });
    return this.hosts.length > 0 ? text.replace(this.otherRelative, `https://${this.hosts[0]}/`) : text;
  }
}

/** The page of a tag here; addresses of sites are percent-encoded. */
function tagPath(name: string): string | null {
  try {
    const slug = tagSlug(decodeURIComponent(name));
    return slug === '' ? null : `/tags/${encodeURIComponent(slug)}`;
  } catch {
    return null;
  }
}

function pathOf({ number, answerId }: LinkTarget): string {
  return answerId === null ? `/t/${number}` : `/p/${answerId}`;
}

/** A full stop behind an address in running text ends the sentence, not the address. */
function withoutSentenceEnd(tail: string): [path: string, end: string] {
  const end = /[.,;:!?'*_]+$/.exec(tail)?.[0] ?? '';
  return [tail.slice(0, tail.length - end.length), end];
}

/** `/questions/12/title/34`, `...#34` and `...#comment56_34` lead to post 34, or where that is unknown to 12. */
function candidates(kind: string, id: string, tail: string): number[] {
  const anchor = /#(?:comment\d+_)?(\d{1,10})$/.exec(tail)?.[1];
  const answer = kind === 'questions' ? /^\/[^/#?]+\/(\d{1,10})(?:[#?/]|$)/.exec(tail)?.[1] : undefined;
  return [anchor, answer, id].filter((one) => one !== undefined).map(Number);
}
