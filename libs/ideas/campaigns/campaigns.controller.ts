import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { z } from 'zod';
import { AdvancingCampaigns } from './advancing-campaigns.js';
import { JudgingCampaigns } from './judging-campaigns.js';
import { MakingCampaigns } from './making-campaigns.js';
import { ReadingCampaigns } from './reading-campaigns.js';

const Slug = z.string().max(80);
const TopicNumber = z.coerce.number().int();

@ApiTags('campaigns')
@Controller('api/v1')
export class CampaignsController {
  constructor(
    private readonly making: MakingCampaigns,
    private readonly advancing: AdvancingCampaigns,
    private readonly judging: JudgingCampaigns,
    private readonly reading: ReadingCampaigns,
  ) {}

  @Get('campaigns')
  @ApiOperation({ summary: 'Campaigns that are open, coming and finished, as far as you see them' })
  @ApiResponse({ status: 200, standardSchema: contracts.CampaignList })
  list() {
    return this.reading.list();
  }

  @Post('campaigns')
  @ApiOperation({ summary: 'Make a campaign; for staff and moderators of the board that ideas go to' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: contracts.Campaign })
  async make(@Body({ schema: contracts.CampaignInput }) input: contracts.CampaignInput, @Headers('idempotency-key') key?: string) {
    return this.reading.find(await this.making.make(input, key));
  }

  @Get('campaigns/:slug')
  @ApiOperation({ summary: 'One campaign, with its result once it is published' })
  @ApiResponse({ status: 200, standardSchema: contracts.Campaign })
  find(@Param('slug', { schema: Slug }) slug: string) {
    return this.reading.find(slug);
  }

  @Get('spaces/:slug/campaign')
  @ApiOperation({ summary: 'The campaign whose space this is, without its result' })
  @ApiResponse({ status: 200, standardSchema: contracts.CampaignHead })
  ofSpace(@Param('slug', { schema: Slug }) slug: string) {
    return this.reading.ofSpace(slug);
  }

  @Put('campaigns/:slug')
  @ApiOperation({ summary: 'Change a campaign, as far as its phase lets it be changed' })
  @ApiResponse({ status: 200, standardSchema: contracts.Campaign })
  async edit(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: contracts.CampaignInput }) input: contracts.CampaignInput) {
    await this.making.edit(slug, input);
    return this.reading.find(slug);
  }

  @Delete('campaigns/:slug')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw a campaign that is not open yet' })
  withdraw(@Param('slug', { schema: Slug }) slug: string) {
    return this.making.withdraw(slug);
  }

  @Put('campaigns/:slug/phase')
  @ApiOperation({ summary: 'Begin the phase that follows now' })
  @ApiResponse({ status: 200, standardSchema: contracts.Campaign })
  async advance(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: contracts.CampaignAdvance }) input: contracts.CampaignAdvance) {
    await this.advancing.advance(slug, input);
    return this.reading.find(slug);
  }

  @Delete('campaigns/:slug/end')
  @ApiOperation({ summary: 'Take an end back: moved ideas return and archived ones are open again; for staff, within thirty days' })
  @ApiResponse({ status: 200, standardSchema: contracts.Campaign })
  async undoEnd(@Param('slug', { schema: Slug }) slug: string) {
    await this.advancing.undoEnd(slug);
    return this.reading.find(slug);
  }

  @Get('campaigns/:slug/judging')
  @ApiOperation({ summary: 'The ideas of a campaign as judges and staff see them' })
  @ApiResponse({ status: 200, standardSchema: contracts.CampaignJudging })
  judged(@Param('slug', { schema: Slug }) slug: string) {
    return this.judging.judging(slug);
  }

  @Put('campaigns/:slug/scores/:number')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give an idea points, as one of the judges' })
  score(@Param('slug', { schema: Slug }) slug: string, @Param('number', { schema: TopicNumber }) number: number, @Body({ schema: contracts.CampaignScoreInput }) input: contracts.CampaignScoreInput) {
    return this.judging.score(slug, number, input);
  }

  @Post('campaigns/:slug/scores')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hand your scores in: they stay, and you see those of others' })
  handIn(@Param('slug', { schema: Slug }) slug: string) {
    return this.judging.handIn(slug);
  }

  @Put('campaigns/:slug/winners')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose the ideas that win, and say why; nobody else reads it before the result' })
  choose(@Param('slug', { schema: Slug }) slug: string, @Body({ schema: contracts.CampaignChoice }) input: contracts.CampaignChoice) {
    return this.judging.choose(slug, input);
  }

  @Get('campaigns/:slug/scores.csv')
  @ApiOperation({ summary: 'The scores as a table; for staff and for judges whose scores are in' })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async table(@Param('slug', { schema: Slug }) slug: string) {
    return new StreamableFile(Buffer.from(await this.judging.table(slug)), { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="scores.csv"' });
  }
}
