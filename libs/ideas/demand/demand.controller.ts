import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { CustomerVoteInput, Id, IdeaDemand, IdeaEvidenceInput } from '#contracts';
import { z } from 'zod';
import { Demand } from './demand.js';

const TopicNumber = z.coerce.number().int();
const Added = z.object({ id: Id });

@ApiTags('ideas')
@Controller('api/v1')
export class DemandController {
  constructor(private readonly demand: Demand) {}

  @Get('topics/:number/demand')
  @ApiOperation({ summary: 'How many want an idea, by what speaks for it; names and customers for staff alone' })
  @ApiResponse({ status: 200, standardSchema: IdeaDemand })
  read(@Param('number', { schema: TopicNumber }) number: number) {
    return this.demand.demand(number);
  }

  @Post('topics/:number/idea-evidence')
  @HttpCode(201)
  @ApiOperation({ summary: 'Link a topic to an idea, or what was searched for without an answer' })
  @ApiResponse({ status: 201, standardSchema: Added })
  async link(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: IdeaEvidenceInput }) input: IdeaEvidenceInput) {
    return { id: await this.demand.link(number, input) };
  }

  @Delete('idea-evidence/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a link away' })
  unlink(@Param('id', { schema: Id }) id: string) {
    return this.demand.unlink(id);
  }

  @Post('topics/:number/customer-votes')
  @HttpCode(201)
  @ApiOperation({ summary: 'Vote on behalf of a customer, with where it was said; for staff' })
  @ApiResponse({ status: 201, standardSchema: Added })
  async voteFor(@Param('number', { schema: TopicNumber }) number: number, @Body({ schema: CustomerVoteInput }) input: CustomerVoteInput) {
    return { id: await this.demand.voteFor(number, input) };
  }

  @Delete('customer-votes/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a customer’s vote back' })
  withdrawFor(@Param('id', { schema: Id }) id: string) {
    return this.demand.withdrawFor(id);
  }
}
