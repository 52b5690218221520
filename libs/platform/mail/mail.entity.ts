import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail that was written; it leaves through SMTP, or stays for the development outbox. */
@Entity('mails')
@Index('mails_by_time', ['communityId', 'createdAt'])
export class MailRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mails_pkey' }) communityId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mails_pkey' }) id: string;
  @Column('text') recipient: string;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text', { default: '' }) fromName: string;
  @Column('text', { nullable: true }) replyTo: string | null;
  /** Where one request, without a session, has no more mails like it. */
  @Column('text', { nullable: true }) unsubscribeUrl: string | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
