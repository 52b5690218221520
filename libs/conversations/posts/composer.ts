import { Inject, Injectable } from '@nestjs/common';
import { Communities, Members } from '#identity';
import { CONFIG, currentCommunityId, Database, DomainError, siteUrl, type Config } from '#platform';
import { collectReferences, normaliseLine, normaliseText, pathWithin, renderMarkdown, type References, type Rendered } from '../content/index.js';
import type { Counted } from '../newcomers/newcomers.policy.js';
import { Newcomers } from '../newcomers/newcomers.js';
import { topicTitlesByNumber, type TopicTitleRow } from '../topics/topics.queries.js';

export interface Composed extends Rendered {
  source: string;
  linkedTopicIds: string[];
  /** Ids in the addresses of uploaded images. */
  attachmentIds: string[];
}

const uploadedImage = /\/files\/([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})/g;

/** What a member wrote, made ready to be stored: within the limits, normalised, rendered with its mentions and titles. */
@Injectable()
export class Composer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly members: Members,
    private readonly newcomers: Newcomers,
  ) {}

  /** Throws `request.invalid` when nothing is left or it is too long. `byOthers` is what somebody else wrote, within their own limits of new members. */
  async compose(given: string, spaceId: string | null, { byOthers = false } = {}): Promise<Composed> {
    const source = normaliseText(given).trimEnd();
    const { limits } = (await this.communities.current()).settings;
    if (source.trim() === '') throw tooShort('body', 'Write something first.');
    if (source.length > limits.postMax) throw tooLong('body', source.length, limits.postMax);
    const attachmentIds = [...new Set([...source.matchAll(uploadedImage)].map((match) => match[1]!))];
    if (attachmentIds.length > limits.attachmentsMax) throw tooManyImages(attachmentIds.length, limits.attachmentsMax);
    const references = collectReferences(source);
    if (!byOthers) await this.newcomers.allowText(this.counted(references), spaceId);
    return { ...(await this.render(source, spaceId, references)), source, attachmentIds };
  }

  /** A text that is stored already, with the mentions and titles of now. */
  async render(source: string, spaceId: string | null, references = collectReferences(source)): Promise<Rendered & Pick<Composed, 'linkedTopicIds'>> {
    const { handles, topicNumbers } = references;
    const [mentioned, titles] = await Promise.all([this.members.byHandles(handles), this.titles(topicNumbers, spaceId)]);
    const rendered = renderMarkdown(source, {
      mentions: mentioned,
      topicTitles: new Map(titles.map((title) => [title.asked, title])),
      siteUrl: siteUrl(this.config),
    });
    return { ...rendered, linkedTopicIds: titles.map(({ id }) => id) };
  }

  /** A title within the community's limits. */
  async title(given: string): Promise<string> {
    const title = normaliseLine(given).trim();
    const { limits } = (await this.communities.current()).settings;
    if (title.length < limits.titleMin) throw tooShort('title', `A title has at least ${limits.titleMin} characters.`);
    if (title.length > limits.titleMax) throw tooLong('title', title.length, limits.titleMax);
    return title;
  }

  private counted({ handles, images, links }: References): Counted {
    const site = siteUrl(this.config);
    return { links: links.filter((href) => pathWithin(site, href) === null).length, images: images.length, mentions: handles.length };
  }

  private async titles(numbers: number[], spaceId: string | null): Promise<(TopicTitleRow & { asked: number })[]> {
    if (numbers.length === 0) return [];
    return this.database.query(topicTitlesByNumber, [currentCommunityId(), numbers, spaceId]);
  }
}

function tooShort(path: string, message: string): DomainError {
  return new DomainError('request.invalid', { message, errors: [{ path, message }] });
}

function tooLong(path: string, length: number, max: number): DomainError {
  const message = `This is ${length} characters long; ${max} are allowed.`;
  return new DomainError('request.invalid', { message, errors: [{ path, message }] });
}

function tooManyImages(count: number, max: number): DomainError {
  const message = max === 0 ? 'Images are not shown in this community.' : `This shows ${count} images; ${max} are allowed.`;
  return new DomainError('request.invalid', { message, errors: [{ path: 'body', message, code: 'too_big', limit: max }] });
}
