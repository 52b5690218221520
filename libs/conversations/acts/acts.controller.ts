import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { TopicNumber } from '../topics/topic-number.js';
import { Locking } from './locking.js';
import { Merging } from './merging.js';
import { Splitting } from './splitting.js';

@ApiTags('topics')
@Controller('api/v1/topics/:number')
export class ActsController {
  constructor(
    private readonly locking: Locking,
    private readonly merging: Merging,
    private readonly splitting: Splitting,
  ) {}

  @Post('lock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let nobody but moderators write, vote or edit in a topic' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicActed })
  lock(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.LockInput }) input: contracts.LockInput) {
    return this.locking.lock(number, input);
  }

  @Post('unlock')
  @HttpCode(200)
  @ApiOperation({ summary: 'Unlock a topic' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicActed })
  unlock(@Param('number', { schema: TopicNumber }) number: number) {
    return this.locking.unlock(number);
  }

  @Post('slow')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let each member reply once in so many minutes' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicActed })
  slow(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.SlowInput }) input: contracts.SlowInput) {
    return this.locking.slow(number, input);
  }

  @Post('unslow')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let members reply as often as elsewhere' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicActed })
  unslow(@Param('number', { schema: TopicNumber }) number: number) {
    return this.locking.unslow(number);
  }

  @Post('merge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put all posts of a topic into another one, to which its number leads from then on' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicMoved })
  merge(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.MergeInput }) input: contracts.MergeInput) {
    return this.merging.merge(number, input);
  }

  @Post('split')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make some replies, with what stands below them, a topic of their own' })
  @ApiResponse({ status: 200, standardSchema: contracts.TopicMoved })
  split(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.SplitInput }) input: contracts.SplitInput) {
    return this.splitting.split(number, input);
  }
}
