import { Injectable } from '@nestjs/common';
import { MessageTemplateInput, type MessageTemplate } from '#contracts';
import { authorize } from '#identity';
import { currentActor, Database, DomainError, notFound, validate } from '#platform';
import { v7 as uuidv7 } from 'uuid';
import type { MessageTemplateRow } from './templates.entity.js';
import { TemplatesRepository } from './templates.repository.js';

const most = 50;

/** Messages that moderators write often: admins keep them, moderators use them. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplatesRepository,
  ) {}

  async list(): Promise<MessageTemplate[]> {
    authorize(currentActor(), 'queue.open');
    return (await this.templates.list()).map(presentTemplate);
  }

  create(given: MessageTemplateInput): Promise<MessageTemplate> {
    const { name, texts } = validate(MessageTemplateInput, given);
    return this.database.tx.run(async () => {
      authorize(currentActor(), 'community.administer');
      if ((await this.templates.count()) >= most) throw new DomainError('limit.exceeded', { message: `There are ${most} templates, which is the most.`, details: { limit: 'templates', most } });
      const row = { id: uuidv7(), name, texts: written(texts), updatedAt: new Date() };
      if (!(await this.templates.insert(row))) throw nameIsTaken();
      return presentTemplate(row);
    });
  }

  change(id: string, given: MessageTemplateInput): Promise<MessageTemplate> {
    const { name, texts, updatedAt } = validate(MessageTemplateInput, given);
    return this.database.tx.run(async () => {
      authorize(currentActor(), 'community.administer');
      const row = await this.templates.lock(id);
      if (!row) throw notFound('template');
      if (updatedAt && Date.parse(updatedAt) !== row.updatedAt.getTime()) {
        throw new DomainError('conflict.stale-edit', { message: 'Somebody changed this template in the meantime.', details: { current: presentTemplate(row) } });
      }
      const namesake = await this.templates.named(name);
      if (namesake && namesake.id !== id) throw nameIsTaken();
      const changes = { name, texts: written(texts), updatedAt: new Date() };
      await this.templates.update(id, changes);
      return presentTemplate({ id, ...changes });
    });
  }

  delete(id: string): Promise<void> {
    return this.database.tx.run(async () => {
      authorize(currentActor(), 'community.administer');
      await this.templates.delete(id);
    });
  }
}

/** Without the languages in which nothing is written. */
function written(texts: MessageTemplate['texts']): MessageTemplate['texts'] {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));
}

function nameIsTaken(): DomainError {
  return new DomainError('conflict.taken', { message: 'Another template has this name.', errors: [{ path: 'name', message: 'Another template has this name.', code: 'taken' }] });
}

function presentTemplate({ id, name, texts, updatedAt }: Omit<MessageTemplateRow, 'communityId'>): MessageTemplate {
  return { id, name, texts, updatedAt: updatedAt.toISOString() };
}
