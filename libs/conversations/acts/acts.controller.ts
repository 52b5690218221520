import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { TopicNumber } from '../topics/topic-number.js';
import { Locking } from './locking.js';

@ApiTags('topics')
@Controller('api/v1/topics/:number')
export class ActsController {
  constructor(private readonly locking: Locking) {}

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
}
