import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { ReadingCounted, ReadingReport } from '#contracts';
import { ReadingReports } from './reading-reports.js';

@ApiTags('trust')
@Controller('api/v1')
export class ReadingController {
  constructor(private readonly reports: ReadingReports) {}

  @Post('reading')
  @HttpCode(200)
  @ApiOperation({ summary: 'Report seconds that posts were in sight; no more are counted than have passed since the last report' })
  @ApiResponse({ status: 200, standardSchema: ReadingCounted })
  report(@Body({ schema: ReadingReport }) input: ReadingReport) {
    return this.reports.report(input);
  }
}
