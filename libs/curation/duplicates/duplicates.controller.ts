import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DuplicateVoteInput, DuplicateVoteResult, DuplicateVotes } from '#contracts';
import { z } from 'zod';
import { DuplicateVoting } from './duplicate-voting.js';

const TopicNumber = z.coerce.number().int();

@ApiTags('topics')
@Controller('api/v1/topics/:number')
export class DuplicatesController {
  constructor(private readonly voting: DuplicateVoting) {}

  @Get('duplicate-votes')
  @ApiOperation({ summary: 'What members say of a topic as a duplicate' })
  @ApiResponse({ status: 200, standardSchema: DuplicateVotes })
  votes(@Param('number', { schema: TopicNumber }) number: number) {
    return this.voting.votes(number);
  }

  @Put('duplicate-votes/mine')
  @ApiOperation({ summary: 'Say of which topic this one is a duplicate; the vote that is enough closes it' })
  @ApiResponse({ status: 200, standardSchema: DuplicateVoteResult })
  propose(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: DuplicateVoteInput }) input: DuplicateVoteInput) {
    return this.voting.propose(number, input);
  }

  @Delete('duplicate-votes/mine')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take your vote back, whichever it was' })
  withdraw(@Param('number', { schema: TopicNumber }) number: number) {
    return this.voting.withdraw(number);
  }

  @Put('reopening-votes/mine')
  @ApiOperation({ summary: 'Say that a topic which is closed as a duplicate is none' })
  @ApiResponse({ status: 200, standardSchema: DuplicateVoteResult })
  reopen(@Param('number', { schema: TopicNumber }) number: number) {
    return this.voting.reopen(number);
  }

  @Put('merging-votes/mine')
  @ApiOperation({ summary: 'Say that the posts of a topic which is closed as a duplicate belong to its original' })
  @ApiResponse({ status: 200, standardSchema: DuplicateVoteResult })
  merge(@Param('number', { schema: TopicNumber }) number: number) {
    return this.voting.merge(number);
  }
}
