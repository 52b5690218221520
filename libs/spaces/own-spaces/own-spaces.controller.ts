import { Body, Controller, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OwnSpaceDescription, OwnSpaceInput, Space } from '#contracts';
import { OpeningSpaces } from './opening.js';

@ApiTags('spaces')
@Controller('api/v1/own-spaces')
export class OwnSpacesController {
  constructor(private readonly opening: OpeningSpaces) {}

  @Post()
  @ApiOperation({ summary: 'Open a space of your own' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: Space })
  open(@Body({ schema: OwnSpaceInput }) input: OwnSpaceInput, @Headers('idempotency-key') key?: string) {
    return this.opening.open(input, key);
  }

  @Put(':space')
  @HttpCode(204)
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'Describe a space of your own anew' })
  describe(@Param('space') slug: string, @Body({ schema: OwnSpaceDescription }) input: OwnSpaceDescription) {
    return this.opening.describe(slug, input);
  }
}
