import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Badge, BadgeHolders, BadgeList, MemberBadges, NewAwards, PageQuery } from '#contracts';
import { BadgePages } from './badge-pages.js';

@ApiTags('reputation')
@Controller('api/v1')
export class BadgesController {
  constructor(private readonly pages: BadgePages) {}

  @Get('badges')
  @ApiOperation({ summary: 'Every badge: what it honours, what each tier takes, and how many members have it' })
  @ApiResponse({ status: 200, standardSchema: BadgeList })
  async list() {
    return { items: await this.pages.list() };
  }

  @Get('badges/:badge')
  @ApiOperation({ summary: 'A badge' })
  @ApiResponse({ status: 200, standardSchema: Badge })
  find(@Param('badge') badge: string) {
    return this.pages.find(badge);
  }

  @Get('badges/:badge/members')
  @ApiOperation({ summary: 'Who has a badge, with the highest tier; whoever earned it last first' })
  @ApiResponse({ status: 200, standardSchema: BadgeHolders })
  holders(@Param('badge') badge: string, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.pages.holdersOf(badge, query);
  }

  @Get('members/:handle/badges')
  @ApiOperation({ summary: 'A member’s badges, and how far they are on the way to others' })
  @ApiResponse({ status: 200, standardSchema: MemberBadges })
  ofMember(@Param('handle') handle: string) {
    return this.pages.ofMember(handle);
  }

  @Get('me/new-badges')
  @ApiOperation({ summary: 'Badges that you have been given and not been told of' })
  @ApiResponse({ status: 200, standardSchema: NewAwards })
  async newAwards() {
    return { items: await this.pages.newAwards() };
  }

  @Post('me/new-badges/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that you have been told of your new badges' })
  markSeen() {
    return this.pages.markSeen();
  }
}
