import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { Links } from './links.js';

const Position = z.coerce.number().int().min(0).max(100_000);

@ApiTags('knowledge')
@Controller('api/v1')
export class LinksController {
  constructor(private readonly links: Links) {}

  @Get('broken-links')
  @ApiOperation({ summary: 'Links of articles that lead nowhere, where you write' })
  @ApiResponse({ status: 200, standardSchema: contracts.BrokenLinkPage })
  page(@Query({ schema: contracts.BrokenLinkQuery }) query: contracts.BrokenLinkQuery) {
    return this.links.page(query);
  }

  @Post('articles/:id/links/:position/mending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put the address in that something goes by now' })
  mend(@Param('id', { schema: contracts.Id }) id: string, @Param('position', { schema: Position }) position: number, @Body({ schema: contracts.LinkMending }) input: contracts.LinkMending) {
    return this.links.mend(id, position, input, '');
  }
}
