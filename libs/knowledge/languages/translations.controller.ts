import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { WrittenArticle } from '../articles/articles.controller.js';
import { Translating } from './translating.js';
import { TranslationPages } from './translation-pages.js';

const Id = { schema: contracts.Id };
const At = z.coerce.number().int().min(0).max(100_000);

@ApiTags('knowledge')
@Controller('api/v1/articles/:id')
export class TranslationsController {
  constructor(
    private readonly pages: TranslationPages,
    private readonly translating: Translating,
  ) {}

  @Get('translations')
  @ApiOperation({ summary: 'The source of an article and its translations' })
  @ApiResponse({ status: 200, standardSchema: contracts.TranslationList })
  list(@Param('id', Id) id: string) {
    return this.pages.list(id);
  }

  @Post('translations')
  @ApiOperation({ summary: 'Begin a translation: a draft with the sections of the source' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: WrittenArticle })
  begin(@Param('id', Id) id: string, @Body({ schema: contracts.NewTranslation }) input: contracts.NewTranslation, @Headers('idempotency-key') key?: string) {
    return this.translating.begin(id, input, key);
  }

  @Get('translation')
  @ApiOperation({ summary: 'The sections of a translation beside those of its source' })
  @ApiResponse({ status: 200, standardSchema: contracts.TranslationSections })
  sections(@Param('id', Id) id: string) {
    return this.pages.sections(id);
  }

  @Put('translation/sections/:at')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that a section is as the source has it, or behind; with a text, write that first' })
  settle(@Param('id', Id) id: string, @Param('at', { schema: At }) at: number, @Body({ schema: contracts.SectionSettlement }) input: contracts.SectionSettlement) {
    return this.translating.settle(id, at, input);
  }

  @Delete('translation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make a translation an article of its own' })
  detach(@Param('id', Id) id: string) {
    return this.translating.detach(id);
  }
}
