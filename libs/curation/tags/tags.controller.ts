import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { TagSynonyms } from './tag-synonyms.js';
import { TagTexts } from './tag-texts.js';

const Version = z.coerce.number().int().min(0).max(2_147_483_647);

@ApiTags('tags')
@Controller('api/v1')
export class TagKeepingController {
  constructor(
    private readonly texts: TagTexts,
    private readonly synonyms: TagSynonyms,
  ) {}

  @Get('tags/:slug/text')
  @ApiOperation({ summary: 'What members wrote about a tag' })
  @ApiResponse({ status: 200, standardSchema: contracts.TagText })
  text(@Param('slug') slug: string) {
    return this.texts.find(slug);
  }

  @Put('tags/:slug/text')
  @ApiOperation({ summary: 'Write about a tag; an outdated version is refused with the difference' })
  @ApiResponse({ status: 200, standardSchema: contracts.TagText })
  edit(@Param('slug') slug: string, @Body({ schema: contracts.TagTextEdit }) input: contracts.TagTextEdit) {
    return this.texts.edit(slug, input);
  }

  @Get('tags/:slug/revisions')
  @ApiOperation({ summary: 'Every version of it, newest first, with what changed' })
  @ApiResponse({ status: 200, standardSchema: contracts.TagRevisionList })
  async revisions(@Param('slug') slug: string) {
    return { items: await this.texts.revisions(slug) };
  }

  @Post('tags/:slug/revisions/:version/restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring a version back, as the newest' })
  @ApiResponse({ status: 200, standardSchema: contracts.TagText })
  restore(@Param('slug') slug: string, @Param('version', { schema: Version }) version: number, @Body({ schema: contracts.TagTextRestore }) input: contracts.TagTextRestore) {
    return this.texts.restore(slug, version, input);
  }

  @Get('tags/:slug/synonym-proposals')
  @ApiOperation({ summary: 'Words that should mean a tag, open ones first' })
  @ApiResponse({ status: 200, standardSchema: contracts.SynonymProposalList })
  async ofTag(@Param('slug') slug: string) {
    return { items: await this.synonyms.ofTag(slug) };
  }

  @Post('tags/:slug/synonym-proposals')
  @ApiOperation({ summary: 'Propose that a word should mean a tag' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.SynonymProposal })
  propose(@Param('slug') slug: string, @Body({ schema: contracts.SynonymInput }) input: contracts.SynonymInput, @Headers('idempotency-key') key?: string) {
    return this.synonyms.propose(slug, input, key);
  }

  @Get('synonym-proposals')
  @ApiOperation({ summary: 'Proposed synonyms that wait for votes, the oldest first' })
  @ApiResponse({ status: 200, standardSchema: contracts.SynonymProposalList })
  async open() {
    return { items: await this.synonyms.open() };
  }

  @Put('synonym-proposals/:id/vote')
  @ApiOperation({ summary: 'Approve or decline; null takes the vote back' })
  @ApiResponse({ status: 200, standardSchema: contracts.SynonymProposal })
  vote(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SynonymVoteInput }) input: contracts.SynonymVoteInput) {
    return this.synonyms.vote(id, input);
  }

  @Post('synonym-proposals/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide at once, as a moderator' })
  @ApiResponse({ status: 200, standardSchema: contracts.SynonymProposal })
  decide(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SynonymDecision }) input: contracts.SynonymDecision) {
    return this.synonyms.decide(id, input);
  }

  @Post('synonym-proposals/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the word back what it meant' })
  @ApiResponse({ status: 200, standardSchema: contracts.SynonymProposal })
  undo(@Param('id', { schema: contracts.Id }) id: string) {
    return this.synonyms.undo(id);
  }

  @Delete('synonym-proposals/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw your own proposal' })
  withdraw(@Param('id', { schema: contracts.Id }) id: string) {
    return this.synonyms.withdraw(id);
  }
}
