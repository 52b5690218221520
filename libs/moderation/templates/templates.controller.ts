import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { Templates } from './templates.js';

@ApiTags('moderation')
@Controller('api/v1')
export class TemplatesController {
  constructor(private readonly templates: Templates) {}

  @Get('moderation/templates')
  @ApiOperation({ summary: 'Messages that moderators write often' })
  @ApiResponse({ status: 200, standardSchema: contracts.MessageTemplates })
  async list() {
    return { items: await this.templates.list() };
  }

  @Post('admin/message-templates')
  @ApiOperation({ summary: 'Keep a message for moderators' })
  @ApiResponse({ status: 201, standardSchema: contracts.MessageTemplate })
  create(@Body({ schema: contracts.MessageTemplateInput }) input: contracts.MessageTemplateInput) {
    return this.templates.create(input);
  }

  @Put('admin/message-templates/:id')
  @ApiOperation({ summary: 'Change a message for moderators' })
  @ApiResponse({ status: 200, standardSchema: contracts.MessageTemplate })
  change(@Param('id', { schema: contracts.Id }) id: string, @Body({ schema: contracts.MessageTemplateInput }) input: contracts.MessageTemplateInput) {
    return this.templates.change(id, input);
  }

  @Delete('admin/message-templates/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep a message for moderators no longer' })
  delete(@Param('id', { schema: contracts.Id }) id: string) {
    return this.templates.delete(id);
  }
}
