import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, Space, SpaceInput } from '#contracts';
import { z } from 'zod';
import { Spaces } from './spaces.js';

const SpaceOrder = z.strictObject({ ids: z.array(Id).min(1).max(500) }).meta({ id: 'SpaceOrder' });
const SpaceList = z.object({ items: z.array(Space) }).meta({ id: 'SpaceList' });

@ApiTags('spaces')
@Controller('api/v1/spaces')
export class SpacesController {
  constructor(private readonly spaces: Spaces) {}

  @Get()
  @ApiOperation({ summary: 'Spaces that you may see' })
  @ApiResponse({ status: 200, standardSchema: SpaceList })
  async list() {
    return { items: await this.spaces.list() };
  }

  @Get(':space')
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'One space' })
  @ApiResponse({ status: 200, standardSchema: Space })
  find(@Param('space') slug: string) {
    return this.spaces.find(slug);
  }

  @Post()
  @ApiOperation({ summary: 'Make a space' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: Space })
  create(@Body({ schema: SpaceInput }) input: SpaceInput, @Headers('idempotency-key') key?: string) {
    return this.spaces.create(input, key);
  }

  @Put('order')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put spaces in order' })
  order(@Body({ schema: SpaceOrder }) { ids }: z.infer<typeof SpaceOrder>) {
    return this.spaces.order(ids);
  }

  @Put(':space')
  @ApiParam({ name: 'space', description: 'Its id' })
  @ApiOperation({ summary: 'Change a space' })
  @ApiResponse({ status: 200, standardSchema: Space })
  edit(@Param('space', { schema: Id }) id: string, @Body({ schema: SpaceInput }) input: SpaceInput) {
    return this.spaces.edit(id, input);
  }

  @Post(':id/archive')
  @HttpCode(204)
  @ApiOperation({ summary: 'Archive a space' })
  archive(@Param('id', { schema: Id }) id: string) {
    return this.spaces.archive(id, true);
  }

  @Delete(':id/archive')
  @HttpCode(204)
  @ApiOperation({ summary: 'Bring an archived space back' })
  bringBack(@Param('id', { schema: Id }) id: string) {
    return this.spaces.archive(id, false);
  }
}
