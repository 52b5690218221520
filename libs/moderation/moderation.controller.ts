import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { Deciding } from './decisions/deciding.js';
import { Sanctioning } from './decisions/sanctioning.js';
import { Transparency } from './decisions/transparency.js';
import { Undoing } from './decisions/undoing.js';
import { Assigning } from './queue/assigning.js';
import { Queue } from './queue/queue.js';

const AssignInput = z.strictObject({ toMe: z.boolean() }).meta({ id: 'AssignInput' });
const LiftInput = z.strictObject({ reason: z.string().max(2_000).default('') }).meta({ id: 'LiftInput' });

@ApiTags('moderation')
@Controller('api/v1')
export class ModerationController {
  constructor(
    private readonly queue: Queue,
    private readonly assigning: Assigning,
    private readonly deciding: Deciding,
    private readonly undoing: Undoing,
    private readonly sanctioning: Sanctioning,
    private readonly transparency: Transparency,
  ) {}

  @Get('moderation/reviewables')
  @ApiOperation({ summary: 'What waits for a decision: appeals first, then the heaviest' })
  @ApiResponse({ status: 200, standardSchema: contracts.ReviewablePage })
  page(@Query({ schema: contracts.ReviewableQuery }) query: contracts.ReviewableQuery) {
    return this.queue.page(query);
  }

  @Get('moderation/reviewables/:id')
  @ApiOperation({ summary: 'One item with its flags, its surroundings and the person' })
  @ApiResponse({ status: 200, standardSchema: contracts.Reviewable })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.queue.find(id);
  }

  @Put('moderation/reviewables/:id/assignee')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take an item for yourself, or leave it to all' })
  assign(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: AssignInput }) { toMe }: z.infer<typeof AssignInput>) {
    return this.assigning.assign(id, toMe);
  }

  @Post('moderation/reviewables/:id/notes')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write a note for other moderators' })
  note(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.NoteInput }) input: contracts.NoteInput) {
    return this.assigning.note(id, input);
  }

  @Post('moderation/reviewables/:id/decision')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide an item; who comes second is told who was first' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 200, standardSchema: contracts.Decided })
  decide(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.DecisionInput }) input: contracts.DecisionInput, @Headers('idempotency-key') key?: string) {
    return this.deciding.decide(id, input, key);
  }

  @Post('moderation/decisions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide several items alike' })
  @ApiResponse({ status: 200, standardSchema: contracts.BulkResult })
  decideAll(@Body({ schema: contracts.BulkDecision }) input: contracts.BulkDecision) {
    return this.deciding.decideAll(input);
  }

  @Post('moderation/actions/:id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a decision back' })
  @ApiResponse({ status: 200, standardSchema: contracts.Decided })
  undo(@Param('id', { schema: contracts.Id }) id: string) {
    return this.undoing.undo(id);
  }

  @Post('moderation/members/:id/sanctions')
  @HttpCode(200)
  @ApiOperation({ summary: 'Warn, silence or suspend a member' })
  @ApiResponse({ status: 200, standardSchema: contracts.Decided })
  sanction(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.SanctionInput }) input: contracts.SanctionInput) {
    return this.sanctioning.sanction(id, input);
  }

  @Post('moderation/members/:id/lift')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a member write and sign in again' })
  @ApiResponse({ status: 200, standardSchema: contracts.Decided })
  lift(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: LiftInput }) { reason }: z.infer<typeof LiftInput>) {
    return this.sanctioning.lift(id, reason);
  }

  @Get('moderation/rules')
  @ApiOperation({ summary: 'The rules for flags as they hold today, and what flags weigh by them' })
  @ApiResponse({ status: 200, standardSchema: contracts.FlagRulesInForce })
  rules() {
    return this.transparency.rules();
  }

  @Get('moderation/figures')
  @ApiOperation({ summary: 'What moderation does here, counted for everybody' })
  @ApiResponse({ status: 200, standardSchema: contracts.ModerationFigures })
  figures() {
    return this.transparency.page();
  }
}
