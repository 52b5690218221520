import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Balloting } from './balloting.js';
import { CommentingOnRounds } from './commenting-on-rounds.js';
import { OpeningRounds } from './opening-rounds.js';
import { ReadingRounds } from './reading-rounds.js';

@ApiTags('rounds')
@Controller('api/v1')
export class RoundsController {
  constructor(
    private readonly opening: OpeningRounds,
    private readonly balloting: Balloting,
    private readonly reading: ReadingRounds,
    private readonly commenting: CommentingOnRounds,
  ) {}

  @Get('spaces/:slug/rounds')
  @ApiOperation({ summary: 'The sealed rounds of an ideas space' })
  @ApiResponse({ status: 200, standardSchema: contracts.RoundList })
  list(@Param('slug') slug: string) {
    return this.reading.list(slug);
  }

  @Post('spaces/:slug/rounds')
  @ApiOperation({ summary: 'Open a sealed round, now or later' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.Round })
  async open(@Param('slug') slug: string, @Body({ schema: contracts.RoundInput }) input: contracts.RoundInput, @Headers('idempotency-key') key?: string) {
    return this.reading.find(await this.opening.open(slug, input, key));
  }

  @Get('rounds/:id')
  @ApiOperation({ summary: 'One round, with your own ballot, and with the result from the reveal on' })
  @ApiResponse({ status: 200, standardSchema: contracts.Round })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.reading.find(id);
  }

  @Delete('rounds/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a round that is not open yet' })
  withdraw(@Param('id', { schema: contracts.Id }) id: string) {
    return this.opening.withdraw(id);
  }

  @Put('rounds/:id/ballot')
  @ApiOperation({ summary: 'Give your ballot, or another in its place' })
  @ApiResponse({ status: 200, standardSchema: contracts.OwnBallot })
  cast(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.BallotInput }) input: contracts.BallotInput) {
    return this.balloting.cast(id, input);
  }

  @Get('rounds/:id/chain')
  @ApiOperation({ summary: 'Every link of a revealed round’s chain with its opening, to verify it from outside' })
  @ApiResponse({ status: 200, content: { 'application/json': { schema: { type: 'object' } } } })
  async chain(@Param('id', { schema: contracts.Id }) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.reading.chain(id), { type: 'application/json', disposition: `attachment; filename="round-${id}.json"` });
  }

  @Get('rounds/:id/comments')
  @ApiOperation({ summary: 'Comments on a round: your own, and everybody’s from the reveal on' })
  @ApiResponse({ status: 200, standardSchema: contracts.RoundComments })
  comments(@Param('id', { schema: contracts.Id }) id: string, @Query({ schema: contracts.RoundCommentQuery }) query: contracts.RoundCommentQuery) {
    return this.commenting.list(id, query);
  }

  @Post('rounds/:id/comments')
  @ApiOperation({ summary: 'Comment on a round' })
  @ApiResponse({ status: 201, standardSchema: contracts.RoundComments })
  async comment(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.RoundCommentInput }) input: contracts.RoundCommentInput) {
    const { cursor } = await this.commenting.add(id, input);
    return this.commenting.list(id, { cursor: cursor ?? undefined });
  }

  @Delete('rounds/:id/comments/:commentId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete your comment on a round' })
  deleteComment(@Param('id', { schema: contracts.Id }) id: string, @Param('commentId', { schema: contracts.Id }) commentId: string) {
    return this.commenting.delete(id, commentId);
  }

  @Put('rounds/:id/comments/:commentId/hidden')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hide a comment of a revealed round' })
  hide(@Param('id', { schema: contracts.Id }) id: string, @Param('commentId', { schema: contracts.Id }) commentId: string) {
    return this.commenting.hide(id, commentId, true);
  }

  @Delete('rounds/:id/comments/:commentId/hidden')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show a hidden comment again' })
  unhide(@Param('id', { schema: contracts.Id }) id: string, @Param('commentId', { schema: contracts.Id }) commentId: string) {
    return this.commenting.hide(id, commentId, false);
  }
}
