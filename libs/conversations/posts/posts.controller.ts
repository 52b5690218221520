import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { Curating } from '../topics/curating.js';
import { Editing } from './editing.js';
import { Previewing } from './previewing.js';
import { Reading } from '../reading/reading.js';
import { Voting } from './voting.js';

const PostPage = contracts.pageOf(contracts.Post).meta({ id: 'PostPage' });
const RevisionList = z.object({ items: z.array(contracts.Revision) }).meta({ id: 'RevisionList' });
const PreviewInput = z.strictObject({ source: z.string().max(100_000) }).meta({ id: 'PreviewInput' });
const CursorQuery = z.object({ cursor: z.string().max(2_000).optional() });

@ApiTags('posts')
@Controller('api/v1')
export class PostsController {
  constructor(
    private readonly reading: Reading,
    private readonly editing: Editing,
    private readonly voting: Voting,
    private readonly curating: Curating,
    private readonly previewing: Previewing,
  ) {}

  @Get('posts/:id')
  @ApiOperation({ summary: 'One post' })
  @ApiResponse({ status: 200, standardSchema: contracts.Post })
  post(@Param('id', { schema: contracts.Id }) id: string) {
    return this.reading.post(id);
  }

  @Get('posts/:id/descendants')
  @ApiOperation({ summary: 'Posts below a direct reply, in the order of the tree' })
  @ApiResponse({ status: 200, standardSchema: PostPage })
  descendants(@Param('id', { schema: contracts.Id }) id: string, @Query({ schema: CursorQuery }) { cursor }: z.infer<typeof CursorQuery>) {
    return this.reading.descendants(id, cursor);
  }

  @Get('posts/:id/source')
  @ApiOperation({ summary: 'The Markdown of a post that you may edit' })
  @ApiResponse({ status: 200, standardSchema: contracts.PostSource })
  source(@Param('id', { schema: contracts.Id }) id: string) {
    return this.editing.source(id);
  }

  @Patch('posts/:id')
  @ApiOperation({ summary: 'Edit a post; an outdated version is refused with the difference' })
  @ApiResponse({ status: 200, standardSchema: contracts.Post })
  async edit(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.PostEdit }) input: contracts.PostEdit) {
    await this.editing.editPost(id, input);
    return this.reading.post(id);
  }

  @Get('posts/:id/revisions')
  @ApiOperation({ summary: 'What changed in a post, newest first' })
  @ApiResponse({ status: 200, standardSchema: RevisionList })
  async revisions(@Param('id', { schema: contracts.Id }) id: string) {
    return { items: await this.editing.revisions(id) };
  }

  @Put('posts/:id/vote')
  @ApiOperation({ summary: 'Give kudos or a downvote, or take it back' })
  @ApiResponse({ status: 200, standardSchema: contracts.VoteResult })
  vote(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.VoteInput }) input: contracts.VoteInput) {
    return this.voting.vote(id, input);
  }

  @Delete('posts/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a post; it can be restored' })
  delete(@Param('id', { schema: contracts.Id }) id: string) {
    return this.curating.deletePost(id);
  }

  @Post('posts/:id/restore')
  @HttpCode(204)
  @ApiOperation({ summary: 'Undo the deletion of a post' })
  restore(@Param('id', { schema: contracts.Id }) id: string) {
    return this.curating.restorePost(id);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Markdown as it would be shown' })
  @ApiResponse({ status: 200, standardSchema: contracts.Preview })
  preview(@Body({ schema: PreviewInput }) { source }: z.infer<typeof PreviewInput>) {
    return this.previewing.preview(source);
  }
}
