import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { HealthReport, Job } from '#contracts';
import { z } from 'zod';
import { Operators } from './operators.js';

const JobQuery = z.object({ state: Job.shape.state.default('dead') });
const JobList = z.object({ items: z.array(Job) }).meta({ id: 'JobList' });

@ApiTags('administration')
@Controller('api/v1/admin')
export class OperatorsController {
  constructor(private readonly operators: Operators) {}

  @Get('jobs')
  @ApiOperation({ summary: 'Jobs in a state: waiting, running, retrying or dead' })
  @ApiResponse({ status: 200, standardSchema: JobList })
  async jobs(@Query({ schema: JobQuery }) { state }: z.infer<typeof JobQuery>) {
    return { items: await this.operators.jobs(state) };
  }

  @Post('jobs/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Run a dead or retrying job now' })
  retry(@Param('id') id: string) {
    return this.operators.retryJob(id);
  }

  @Get('health')
  @ApiOperation({ summary: 'Whether everything works that the community needs' })
  @ApiResponse({ status: 200, standardSchema: HealthReport })
  health() {
    return this.operators.health();
  }
}
