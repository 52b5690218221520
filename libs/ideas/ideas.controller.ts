import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, Idea, IdeaBoard, IdeaBoardInput, IdeaDecisionInput, IdeaListQuery, IdeaPage, IdeaResponseInput, IdeaVoteInput, IdeaVotes } from '#contracts';
import { z } from 'zod';
import { Boards } from './board/boards.js';
import { IdeaPages } from './board/idea-pages.js';
import { Deciding } from './status/deciding.js';
import { IdeaVoting } from './votes/voting.js';

const TopicNumber = z.coerce.number().int();
const Slug = z.string().max(60);

@ApiTags('ideas')
@Controller('api/v1')
export class IdeasController {
  constructor(
    private readonly boards: Boards,
    private readonly pages: IdeaPages,
    private readonly voting: IdeaVoting,
    private readonly deciding: Deciding,
  ) {}

  @Get('spaces/:slug/board')
  @ApiOperation({ summary: 'A board of ideas: how it is voted, its steps and how many ideas stand in each group' })
  @ApiResponse({ status: 200, standardSchema: IdeaBoard })
  board(@Param('slug', { schema: Slug }) slug: string) {
    return this.boards.board(slug);
  }

  @Put('spaces/:slug/board')
  @ApiOperation({ summary: 'Choose the steps of a board, and whether votes are limited; for admins' })
  @ApiResponse({ status: 200, standardSchema: IdeaBoard })
  configure(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: IdeaBoardInput }) input: IdeaBoardInput) {
    return this.boards.configure(slug, input);
  }

  @Get('spaces/:slug/ideas')
  @ApiOperation({ summary: 'The ideas of a board in one of its orders' })
  @ApiResponse({ status: 200, standardSchema: IdeaPage })
  ideas(@Param('slug', { schema: Slug }) slug: string, @Query({ schema: IdeaListQuery }) query: IdeaListQuery) {
    return this.boards.ideas(slug, query);
  }

  @Get('topics/:number/idea')
  @ApiOperation({ summary: 'Where an idea stands, how it was voted and what was decided about it' })
  @ApiResponse({ status: 200, standardSchema: Idea })
  idea(@Param('number', { schema: TopicNumber }) number: number) {
    return this.pages.idea(number);
  }

  @Put('topics/:number/idea-vote')
  @ApiOperation({ summary: 'Vote on an idea; null takes the vote back' })
  @ApiResponse({ status: 200, standardSchema: IdeaVotes })
  vote(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: IdeaVoteInput }) input: IdeaVoteInput) {
    return this.voting.vote(number, input);
  }

  @Post('topics/:number/idea-decisions')
  @HttpCode(201)
  @ApiOperation({ summary: 'Put an idea to another step, with a note that everybody reads; for staff and moderators of the space' })
  @ApiResponse({ status: 201, standardSchema: z.object({ id: Id }) })
  async decide(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: IdeaDecisionInput }) input: IdeaDecisionInput) {
    return { id: await this.deciding.decide(number, input) };
  }

  @Delete('idea-decisions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a decision back: the idea stands where it stood before' })
  undo(@Param('id', { schema: Id }) id: string) {
    return this.deciding.undo(id);
  }

  @Put('topics/:number/idea-response')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a reply on top as the official response; null takes it down' })
  respond(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: IdeaResponseInput }) input: IdeaResponseInput) {
    return this.deciding.respond(number, input);
  }
}
