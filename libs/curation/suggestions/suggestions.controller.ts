import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Reviewing } from './reviewing.js';
import { Suggesting } from './suggesting.js';

@ApiTags('suggestions')
@Controller('api/v1')
export class SuggestionsController {
  constructor(
    private readonly suggesting: Suggesting,
    private readonly reviewing: Reviewing,
  ) {}

  @Get('posts/:id/suggestions/source')
  @ApiOperation({ summary: 'The Markdown of a post for which you may suggest another text' })
  @ApiResponse({ status: 200, standardSchema: contracts.PostSource })
  source(@Param('id', { schema: contracts.Id }) id: string) {
    return this.suggesting.source(id);
  }

  @Post('posts/:id/suggestions')
  @ApiOperation({ summary: 'Suggest another text for somebody’s post' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.SuggestionDetail })
  async suggest(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SuggestionInput }) input: contracts.SuggestionInput, @Headers('idempotency-key') key?: string) {
    return this.reviewing.find(await this.suggesting.suggest(id, input, key));
  }

  @Get('suggestions')
  @ApiOperation({ summary: 'Suggested edits that wait for you, or that are yours' })
  @ApiResponse({ status: 200, standardSchema: contracts.SuggestionPage })
  page(@Query({ schema: contracts.SuggestionQuery }) query: contracts.SuggestionQuery) {
    return this.reviewing.page(query);
  }

  @Get('suggestions/:id')
  @ApiOperation({ summary: 'One suggested edit with what it would change' })
  @ApiResponse({ status: 200, standardSchema: contracts.SuggestionDetail })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.reviewing.find(id);
  }

  @Delete('suggestions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take your suggestion back while nobody has decided' })
  withdraw(@Param('id', { schema: contracts.Id }) id: string) {
    return this.suggesting.withdraw(id);
  }

  @Post('suggestions/:id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a suggestion, bettered or not, the next version of the post' })
  @ApiResponse({ status: 200, standardSchema: contracts.SuggestionDetail })
  async accept(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SuggestionAcceptance }) input: contracts.SuggestionAcceptance) {
    await this.reviewing.accept(id, input);
    return this.reviewing.find(id);
  }

  @Post('suggestions/:id/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decline a suggestion and say why' })
  @ApiResponse({ status: 200, standardSchema: contracts.SuggestionDetail })
  async decline(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SuggestionRefusal }) input: contracts.SuggestionRefusal) {
    await this.reviewing.decline(id, input);
    return this.reviewing.find(id);
  }

  @Post('suggestions/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a decision on a suggestion back' })
  @ApiResponse({ status: 200, standardSchema: contracts.SuggestionDetail })
  async undo(@Param('id', { schema: contracts.Id }) id: string) {
    await this.reviewing.takeBack(id);
    return this.reviewing.find(id);
  }
}
