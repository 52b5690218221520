import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import * as contracts from '#contracts';
import { AppealLinks } from './appeal-links.js';

/** For who cannot sign in: what the secret of a mail's link opens, and nothing else. */
@ApiTags('moderation')
@Controller('api/v1/appeals/linked')
export class AppealLinksController {
  constructor(private readonly links: AppealLinks) {}

  @Get()
  @ApiOperation({ summary: 'The decision that a mail’s link is about; nobody needs to be signed in' })
  @ApiResponse({ status: 200, standardSchema: contracts.LinkedCase })
  find(@Query({ schema: contracts.AppealLinkQuery }) { token }: contracts.AppealLinkQuery) {
    return this.links.find(token);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Appeal against this one decision, once; nobody needs to be signed in' })
  appeal(@Body({ schema: contracts.LinkedAppealInput }) input: contracts.LinkedAppealInput) {
    return this.links.appeal(input);
  }
}
