import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Roadmap, RoadmapInput, RoadmapQuery } from '#contracts';
import { z } from 'zod';
import { Roadmaps } from './roadmaps.js';

@ApiTags('ideas')
@Controller('api/v1')
export class RoadmapController {
  constructor(private readonly roadmaps: Roadmaps) {}

  @Get('roadmap')
  @ApiOperation({ summary: 'What comes now, next and later and what is there, of one board or of all' })
  @ApiResponse({ status: 200, standardSchema: Roadmap })
  roadmap(@Query({ schema: RoadmapQuery }) query: RoadmapQuery) {
    return this.roadmaps.roadmap(query);
  }

  @Put('topics/:number/roadmap')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put an idea on the roadmap, by a quarter or without; for staff and moderators of the space' })
  put(@Param('number', { schema: z.coerce.number().int() }) number: number, @Body({ schema: RoadmapInput }) input: RoadmapInput) {
    return this.roadmaps.put(number, input);
  }
}
