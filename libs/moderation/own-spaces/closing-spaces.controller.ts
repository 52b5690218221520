import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Decided, SpaceClosing } from '#contracts';
import { ClosingSpaces } from './closing-spaces.js';

@ApiTags('spaces')
@Controller('api/v1/own-spaces/:space')
@ApiParam({ name: 'space', description: 'Its slug' })
export class ClosingSpacesController {
  constructor(private readonly closing: ClosingSpaces) {}

  @Post('close')
  @HttpCode(200)
  @ApiOperation({ summary: 'Close a space that a member opened' })
  @ApiResponse({ status: 200, standardSchema: Decided })
  close(@Param('space') slug: string, @Body({ schema: SpaceClosing }) input: SpaceClosing) {
    return this.closing.close(slug, input);
  }

  @Post('reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a closed space of a member again' })
  @ApiResponse({ status: 200, standardSchema: Decided })
  reopen(@Param('space') slug: string, @Body({ schema: SpaceClosing }) input: SpaceClosing) {
    return this.closing.reopen(slug, input);
  }

  @Post('take-over')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a space that a member opened an official one' })
  @ApiResponse({ status: 200, standardSchema: Decided })
  takeOver(@Param('space') slug: string, @Body({ schema: SpaceClosing }) input: SpaceClosing) {
    return this.closing.takeOver(slug, input);
  }
}
