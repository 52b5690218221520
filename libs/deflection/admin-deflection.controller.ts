import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DeflectionQuery, DeflectionReport, HelpVisits, HelpVisitsQuery } from '#contracts';
import { Reports } from './results/reports.js';

@ApiTags('admin')
@Controller('api/v1/admin/deflection')
export class AdminDeflectionController {
  constructor(private readonly reports: Reports) {}

  @Get()
  @ApiOperation({ summary: 'Questions that did not have to be asked: counts by week, and what showing suggestions changes' })
  @ApiResponse({ status: 200, standardSchema: DeflectionReport })
  report(@Query({ schema: DeflectionQuery }) query: DeflectionQuery) {
    return this.reports.report(query);
  }

  @Get('visits')
  @ApiOperation({ summary: 'The visits that one of these numbers counts: what was done in them, nobody’s name or words' })
  @ApiResponse({ status: 200, standardSchema: HelpVisits })
  visits(@Query({ schema: HelpVisitsQuery }) query: HelpVisitsQuery) {
    return this.reports.visits(query);
  }
}
