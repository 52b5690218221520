import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Group, GroupInput, Id, MemberRef, pageOf, PageQuery } from '#contracts';
import { z } from 'zod';
import { Groups } from './groups.js';

const GroupList = z.object({ items: z.array(Group) }).meta({ id: 'GroupList' });
const GroupMemberPage = pageOf(MemberRef).meta({ id: 'GroupMemberPage' });

@ApiTags('administration')
@Controller('api/v1/admin/groups')
export class GroupsController {
  constructor(private readonly groups: Groups) {}

  @Get()
  @ApiOperation({ summary: 'Groups of members that spaces can be opened to' })
  @ApiResponse({ status: 200, standardSchema: GroupList })
  async list() {
    return { items: await this.groups.list() };
  }

  @Post()
  @ApiOperation({ summary: 'Make a group' })
  @ApiHeader({ name: 'idempotency-key', required: false })
  @ApiResponse({ status: 201, standardSchema: Group })
  create(@Body({ schema: GroupInput }) input: GroupInput, @Headers('idempotency-key') key?: string) {
    return this.groups.create(input, key);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Give a group another name, here or on the company’s side' })
  @ApiResponse({ status: 200, standardSchema: Group })
  rename(@Param('id', { schema: Id }) id: string, @Body({ schema: GroupInput }) input: GroupInput) {
    return this.groups.rename(id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a group; its members stay' })
  delete(@Param('id', { schema: Id }) id: string) {
    return this.groups.delete(id);
  }

  @Get(':id/members')
  @ApiOperation({ summary: 'Members of a group' })
  @ApiResponse({ status: 200, standardSchema: GroupMemberPage })
  members(@Param('id', { schema: Id }) id: string, @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>) {
    return this.groups.members(id, query);
  }

  @Put(':id/members/:memberId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a member into a group' })
  add(@Param('id', { schema: Id }) id: string, @Param('memberId', { schema: Id }) memberId: string) {
    return this.groups.setMember(id, memberId, true);
  }

  @Delete(':id/members/:memberId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a member out of a group' })
  remove(@Param('id', { schema: Id }) id: string, @Param('memberId', { schema: Id }) memberId: string) {
    return this.groups.setMember(id, memberId, false);
  }
}
