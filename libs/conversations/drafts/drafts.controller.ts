import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Draft, DraftContent, ListedDraft } from '#contracts';
import { z } from 'zod';
import { Drafting } from './drafting.js';

const DraftList = z.object({ items: z.array(ListedDraft) }).meta({ id: 'DraftList' });

@ApiTags('drafts')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafting: Drafting) {}

  @Get()
  @ApiOperation({ summary: 'Your drafts' })
  @ApiResponse({ status: 200, standardSchema: DraftList })
  async list() {
    return { items: await this.drafting.list() };
  }

  @Put(':key')
  @ApiOperation({ summary: 'Save a draft' })
  @ApiResponse({ status: 200, standardSchema: Draft })
  save(@Param('key') key: string, @Body({ schema: DraftContent }) content: DraftContent) {
    return this.drafting.save(key, content);
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throw a draft away' })
  delete(@Param('key') key: string) {
    return this.drafting.delete(key);
  }
}
