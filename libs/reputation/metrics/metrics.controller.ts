import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MemberMetrics as MemberMetricsSchema, MetricDefinitions } from '#contracts';
import { MemberMetrics } from './member-metrics.js';
import { metricDefinitions } from './metrics.js';

@ApiTags('reputation')
@Controller('api/v1')
export class MetricsController {
  constructor(private readonly memberMetrics: MemberMetrics) {}

  @Get('metrics')
  @ApiOperation({ summary: 'Every number that is kept about a member, with its unit and what it counts' })
  @ApiResponse({ status: 200, standardSchema: MetricDefinitions })
  definitions() {
    return { items: metricDefinitions };
  }

  @Get('members/:handle/metrics')
  @ApiOperation({ summary: 'A member’s numbers, counted in the spaces that you may know of; personal ones for the member and moderators alone' })
  @ApiResponse({ status: 200, standardSchema: MemberMetricsSchema })
  of(@Param('handle') handle: string) {
    return this.memberMetrics.of(handle);
  }
}
