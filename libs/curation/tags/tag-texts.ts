import { Injectable } from '@nestjs/common';
import { TagTextEdit, TagTextRestore, type TagRevision, type TagText } from '#contracts';
import { Composer, diffMarkdown, RENDERER_VERSION, TopicAccess } from '#conversations';
import { Members } from '#identity';
import { currentActor, currentCommunityId, Database, DomainError, notFound, validate } from '#platform';
import { Tags } from '#spaces';
import type { TagTextRow } from './tags.entity.js';
import { authorizeKeeping } from './keeping.js';
import { canKeepTag } from './tags.policy.js';
import { revisionOfTag, revisionsOfTag, tagText } from './tags.queries.js';
import { TagsKeptRepository } from './tags.repository.js';

interface Written {
  description: string;
  source: string;
}

/** What is written about a tag; whoever edits an outdated version is shown the difference and overwrites nothing. */
@Injectable()
export class TagTexts {
  constructor(
    private readonly database: Database,
    private readonly tags: Tags,
    private readonly access: TopicAccess,
    private readonly composer: Composer,
    private readonly members: Members,
    private readonly repository: TagsKeptRepository,
  ) {}

  async find(slug: string): Promise<TagText> {
    const tag = await this.tags.visible(slug);
    const text = await this.database.one(tagText, [currentCommunityId(), tag.id]);
    const editor = text?.editedBy ? (await this.members.refs([text.editedBy])).get(text.editedBy) : undefined;
    const { editOthers, suggestTag } = currentActor().points;
    return {
      slug: tag.slug,
      version: text?.version ?? 0,
      description: tag.description,
      body: text?.source ?? '',
      html: text?.html ?? '',
      editedBy: editor ?? null,
      editedAt: text?.editedAt?.toISOString() ?? null,
      abilities: { keep: canKeepTag(currentActor(), tag.slug) },
      takes: { points: editOthers, pointsOfExperts: suggestTag },
    };
  }

  async edit(slug: string, given: TagTextEdit): Promise<TagText> {
    const { version, description, body, note } = validate(TagTextEdit, given);
    await this.write(slug, version, { description, source: body }, { note, restored: null });
    return this.find(slug);
  }

  /** A version of before is written again, as the newest. */
  async restore(slug: string, restored: number, given: TagTextRestore): Promise<TagText> {
    const { version } = validate(TagTextRestore, given);
    const tag = await this.tags.visible(slug);
    const revision = await this.database.one(revisionOfTag, [currentCommunityId(), tag.id, restored]);
    if (!revision) throw notFound('version');
    await this.write(slug, version, revision, { note: '', restored });
    return this.find(slug);
  }

  /** Newest first, each with the difference to the version before. */
  async revisions(slug: string): Promise<TagRevision[]> {
    const tag = await this.tags.visible(slug);
    const rows = await this.database.query(revisionsOfTag, [currentCommunityId(), tag.id]);
    const editors = await this.members.refs(rows.map(({ editorId }) => editorId).filter((id) => id !== null));
    return rows.map((row, at) => ({
      version: row.version,
      editor: row.editorId ? (editors.get(row.editorId) ?? null) : null,
      note: row.note,
      restored: row.restored,
      createdAt: row.createdAt.toISOString(),
      diff: diffMarkdown(fullText(rows[at + 1]), fullText(row)),
    }));
  }

  private async write(slug: string, version: number, next: Written, why: { note: string; restored: number | null }): Promise<void> {
    const editorId = await this.access.authorizeWriting();
    const { source, html, rendererVersion } = await this.compose(next.source);
    await this.database.tx.run(async () => {
      const tag = await this.tags.visible(slug);
      authorizeKeeping(currentActor(), tag.slug);
      const text = await this.repository.lockText(tag.id);
      const now = { description: (await this.tags.visible(slug)).description, source: text.source };
      if (text.version !== version) throw await this.staleEdit(text, now, source);
      if (now.source === source && now.description === next.description) return;
      if (fullText(now) !== '') await this.repository.keepRevision({ tagId: tag.id, version, ...now, editorId: text.editedBy, note: '', restored: null });
      await this.repository.keepRevision({ tagId: tag.id, version: version + 1, description: next.description, source, editorId, ...why });
      await this.repository.updateText(tag.id, { version: version + 1, source, html, rendererVersion, editedBy: editorId, editedAt: new Date() });
      if (now.description !== next.description) await this.tags.describe(tag.id, next.description);
    });
  }

  /** Nothing is a text, too. Uploaded images belong to posts. */
  private async compose(body: string): Promise<{ source: string; html: string; rendererVersion: number }> {
    if (body.trim() === '') return { source: '', html: '', rendererVersion: RENDERER_VERSION };
    const composed = await this.composer.compose(body, null);
    if (composed.attachmentIds.length > 0) {
      const message = 'Uploaded images stand in posts alone.';
      throw new DomainError('request.invalid', { message, errors: [{ path: 'body', code: 'no_uploads', message }] });
    }
    return composed;
  }

  private async staleEdit({ version, editedBy }: TagTextRow, now: Written, mine: string): Promise<DomainError> {
    const editor = editedBy ? (await this.members.refs([editedBy])).get(editedBy) : undefined;
    return new DomainError('conflict.stale-edit', {
      message: 'Somebody changed this text in the meantime.',
      details: { current: { version, description: now.description, body: now.source, editedBy: editor?.displayName ?? null }, diff: diffMarkdown(now.source, mine) },
    });
  }
}

function fullText(row: Written | undefined): string {
  return row ? [row.description, row.source].filter(Boolean).join('\n\n') : '';
}
