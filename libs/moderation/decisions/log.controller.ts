import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { ReadingLog } from './reading-log.js';

@ApiTags('moderation')
@Controller('api/v1/moderation/log')
export class LogController {
  constructor(private readonly log: ReadingLog) {}

  @Get()
  @ApiOperation({ summary: 'What moderators, votes and rules did, of one topic or of all, newest first' })
  @ApiResponse({ status: 200, standardSchema: contracts.ModerationLogPage })
  page(@Query({ schema: contracts.ModerationLogQuery }) query: contracts.ModerationLogQuery) {
    return this.log.page(query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One line, and what keeps it from being taken back' })
  @ApiResponse({ status: 200, standardSchema: contracts.Undoability })
  find(@Param('id', { schema: contracts.Id }) id: string) {
    return this.log.find(id);
  }
}
