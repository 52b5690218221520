import { Body, Controller, Delete, Get, HttpCode, Patch, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MemberProfile, MemberRef, ProfileEdit, Viewer } from '#contracts';
import { z } from 'zod';
import type { FastifyReply } from 'fastify';
import { Leaving } from '../leaving/leaving.js';
import { SessionCookies } from '../sessions/session-cookies.js';
import { Members } from './members.js';
import { Profiles } from './profiles.js';

const Prefix = z.object({ prefix: z.string().max(100).default('') });
const MemberSuggestions = z.object({ items: z.array(MemberRef) }).meta({ id: 'MemberSuggestions' });

@ApiTags('members')
@Controller('api/v1')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly profiles: Profiles,
    private readonly leaving: Leaving,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('me')
  @ApiOperation({ summary: 'Who you are and what you may do in general; a guest is somebody too' })
  @ApiResponse({ status: 200, standardSchema: Viewer })
  viewer() {
    return this.members.viewer();
  }

  @Patch('me')
  @ApiOperation({ summary: 'Change your profile' })
  @ApiResponse({ status: 200, standardSchema: MemberProfile })
  edit(@Body({ schema: ProfileEdit }) input: ProfileEdit) {
    return this.profiles.edit(input);
  }

  @Delete('me/account')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete your account, for good; what you wrote stays, without your name' })
  async leave(@Res({ passthrough: true }) reply: FastifyReply) {
    await this.leaving.leave();
    await this.cookies.end(reply);
  }

  @Get('members/suggest')
  @ApiOperation({ summary: 'Members whose handle or name begins with these letters' })
  @ApiResponse({ status: 200, standardSchema: MemberSuggestions })
  async suggest(@Query({ schema: Prefix }) { prefix }: z.infer<typeof Prefix>) {
    return { items: await this.profiles.suggest(prefix) };
  }
}
