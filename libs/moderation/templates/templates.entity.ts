import type { MessageTemplate } from '#contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A message that moderators write often. */
@Entity('message_templates')
@Index('message_templates_by_name', ['communityId', 'name'], { unique: true })
export class MessageTemplateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_templates_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_templates_pkey' }) id: string;
  @Column('text') name: string;
  @Column('jsonb') texts: MessageTemplate['texts'];
  @Column('timestamptz') updatedAt: Date;
}
