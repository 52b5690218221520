import { Injectable } from '@nestjs/common';
import { SynonymDecision, SynonymInput, SynonymVoteInput, type SynonymProposal } from '#contracts';
import { TopicAccess } from '#conversations';
import { Members } from '#identity';
import { ModerationLog, overtaken } from '#moderation';
import { currentActor, currentCommunityId, Database, DomainError, Idempotency, notFound, validate } from '#platform';
import { MergingTags, Spaces, Tags } from '#spaces';
import { v7 as uuidv7 } from 'uuid';
import { authorizeKeeping } from './keeping.js';
import { canDecideSynonym, canUndoSynonym, canVoteOnSynonym, canWithdrawSynonym, votesDecideAt, type SynonymSubject } from './tags.policy.js';
import { openProposals, proposalById, proposalsOfTag, type SynonymProposalListRow } from './tags.queries.js';
import { TagsKeptRepository } from './tags.repository.js';

/** Members propose that a word should mean a tag, and vote; moderators decide at once and take back. */
@Injectable()
export class TagSynonyms {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly access: TopicAccess,
    private readonly spaces: Spaces,
    private readonly tags: Tags,
    private readonly merging: MergingTags,
    private readonly members: Members,
    private readonly repository: TagsKeptRepository,
    private readonly log: ModerationLog,
  ) {}

  /** Of one tag, open ones first. */
  async ofTag(slug: string): Promise<SynonymProposal[]> {
    const tagId = await this.tags.idOf(slug);
    return this.present(await this.database.query(proposalsOfTag, [...(await this.reader()), tagId]));
  }

  /** What waits for votes, the oldest first. */
  async open(): Promise<SynonymProposal[]> {
    return this.present(await this.database.query(openProposals, await this.reader()));
  }

  async propose(slug: string, given: SynonymInput, idempotencyKey?: string): Promise<SynonymProposal> {
    const input = validate(SynonymInput, given);
    const memberId = await this.access.authorizeWriting();
    const word = normalised(input.from);
    const id = await this.idempotency.run(idempotencyKey, { slug, ...input }, async () => {
      const tag = await this.tags.visible(slug);
      authorizeKeeping(currentActor(), tag.slug);
      await this.merging.refuseMeant(word, tag);
      const proposal = { id: uuidv7(), word, tagId: tag.id, memberId, reason: input.reason };
      if (!(await this.repository.propose(proposal))) {
        const message = `Somebody proposed a meaning for ${word} already.`;
        throw new DomainError('conflict.taken', { message, errors: [{ path: 'from', code: 'taken', message }] });
      }
      return proposal.id;
    });
    return this.find(id);
  }

  /** Null takes the vote back. Enough votes decide, where who gives the last one sees every topic that would change. */
  async vote(id: string, given: SynonymVoteInput): Promise<SynonymProposal> {
    const { approve } = validate(SynonymVoteInput, given);
    const memberId = await this.access.authorizeWriting();
    await this.change(id, async (proposal) => {
      if (proposal.memberId === memberId) throw new DomainError('ability.missing', { message: 'Nobody votes on their own proposal.' });
      authorizeKeeping(currentActor(), proposal.tag);
      if (!canVoteOnSynonym(currentActor(), proposal)) throw decidedAlready(proposal);
      await this.repository.vote(id, memberId, approve);
      const { approvals, declines } = await this.row(id);
      if (approvals - declines <= votesDecideAt.declined) await this.repository.decide(id, 'declined', { decidedBy: null });
      if (approvals - declines >= votesDecideAt.approved && (await this.merging.seesAllOf(proposal.word))) await this.approve(proposal, null);
    });
    return this.find(id);
  }

  async decide(id: string, given: SynonymDecision): Promise<SynonymProposal> {
    const { approve } = validate(SynonymDecision, given);
    const moderatorId = await this.access.authorizeWriting();
    await this.change(id, async (proposal) => {
      authorize(canDecideSynonym(currentActor(), { ...proposal, state: 'open' }), 'Moderators decide this.');
      if (proposal.state !== 'open') throw decidedAlready(proposal);
      if (!approve) return this.repository.decide(id, 'declined', { decidedBy: moderatorId });
      authorize(await this.merging.seesAllOf(proposal.word), 'Somebody decides this who reads every space.');
      await this.approve(proposal, moderatorId);
    });
    return this.find(id);
  }

  /** By who proposed it. */
  async withdraw(id: string): Promise<void> {
    const memberId = await this.access.authorizeWriting();
    await this.change(id, async (proposal) => {
      authorize(canWithdrawSynonym(currentActor(), { ...proposal, state: 'open' }), 'Only who proposed it withdraws it.');
      if (proposal.state !== 'open') throw decidedAlready(proposal);
      await this.repository.decide(id, 'withdrawn', { decidedBy: memberId });
    });
  }

  /** The word means what it meant before. */
  async undo(id: string): Promise<SynonymProposal> {
    await this.takeBack(id);
    return this.find(id);
  }

  /** The same for who knows the line of the log; returns the line that says so. */
  async undoLine(actionId: string): Promise<string> {
    const proposal = await this.repository.approvedBy(actionId);
    if (!proposal) throw overtaken('undo', 'This was taken back already.');
    return this.takeBack(proposal.id);
  }

  private async takeBack(id: string): Promise<string> {
    const moderatorId = await this.access.authorizeWriting();
    const undoId = this.log.newId();
    await this.change(id, async (proposal) => {
      authorize(canUndoSynonym(currentActor(), { ...proposal, state: 'approved' }), 'Moderators take this back.');
      if (proposal.state !== 'approved' || !proposal.actionId) throw decidedAlready(proposal);
      await this.merging.giveBack(proposal.word, proposal.tagId);
      await this.log.add(undoId, { action: 'undo', actorId: moderatorId, reason: lineOf(proposal), reversesId: proposal.actionId });
      await this.repository.decide(id, 'undone', { decidedBy: moderatorId });
    });
    return undoId;
  }

  private async approve(proposal: SynonymProposalListRow, actorId: string | null): Promise<void> {
    const actionId = this.log.newId();
    const takenOver = await this.merging.merge(proposal.word, proposal.tagId);
    if (takenOver) await this.repository.followMerge(takenOver, { id: proposal.tagId, slug: proposal.tag });
    await this.log.add(actionId, { action: 'synonym', actorId, reason: lineOf(proposal), before: { synonym: { word: proposal.word, tagId: proposal.tagId } } });
    await this.repository.decide(proposal.id, 'approved', { decidedBy: actorId, actionId });
  }

  /** Reads behind the proposal's lock, so that who comes second sees what was decided. */
  private change(id: string, work: (proposal: SynonymProposalListRow & SynonymSubject) => Promise<void>): Promise<void> {
    return this.database.tx.run(async () => {
      await this.repository.lockProposal(id);
      await work(await this.row(id));
    });
  }

  private async find(id: string): Promise<SynonymProposal> {
    return (await this.present([await this.row(id)]))[0]!;
  }

  private async row(id: string): Promise<SynonymProposalListRow> {
    const row = await this.database.one(proposalById, [...(await this.reader()), id]);
    if (!row) throw notFound('proposal');
    return row;
  }

  private async reader(): Promise<unknown[]> {
    return [currentCommunityId(), await this.spaces.visibleIds(), currentActor().memberId];
  }

  private async present(rows: readonly SynonymProposalListRow[]): Promise<SynonymProposal[]> {
    const actor = currentActor();
    const members = await this.members.refs([...new Set(rows.flatMap(({ memberId, decidedBy }) => [memberId, decidedBy]))].filter((id) => id !== null));
    return rows.map((row) => ({
      id: row.id,
      from: row.word,
      to: row.tag,
      reason: row.reason,
      state: row.state,
      by: members.get(row.memberId) ?? null,
      approvals: row.approvals,
      declines: row.declines,
      approvedAt: votesDecideAt.approved,
      declinedAt: votesDecideAt.declined,
      ownVote: row.ownVote,
      decidedBy: (row.decidedBy && members.get(row.decidedBy)) || null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      abilities: { vote: canVoteOnSynonym(actor, row), decide: canDecideSynonym(actor, row), withdraw: canWithdrawSynonym(actor, row), undo: canUndoSynonym(actor, row) },
    }));
  }
}

function authorize(allowed: boolean, message: string): void {
  if (!allowed) throw new DomainError('ability.missing', { message });
}

function lineOf({ word, tag }: SynonymProposalListRow): string {
  return `${word} → ${tag}`;
}

function normalised(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

function decidedAlready({ state, decidedBy }: SynonymProposalListRow): DomainError {
  return new DomainError('conflict.already-done', { message: `This was decided already: ${state}.`, details: { state, decidedBy } });
}
