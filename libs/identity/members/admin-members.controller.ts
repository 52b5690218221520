import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AdminMember, AdminMemberQuery, EmailInput, Id, pageOf, RoleInput } from '#contracts';
import { Claims } from '../accounts/claims.js';
import { Leaving } from '../leaving/leaving.js';
import { Profiles } from './profiles.js';
import { Roles } from './roles.js';

const MemberPage = pageOf(AdminMember).meta({ id: 'MemberPage' });

@ApiTags('administration')
@Controller('api/v1/admin/members')
export class AdminMembersController {
  constructor(
    private readonly profiles: Profiles,
    private readonly roles: Roles,
    private readonly claims: Claims,
    private readonly leaving: Leaving,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Members, newest first, found by a part of handle, name or address' })
  @ApiResponse({ status: 200, standardSchema: MemberPage })
  page(@Query({ schema: AdminMemberQuery }) query: AdminMemberQuery) {
    return this.profiles.page(query);
  }

  @Put(':id/role')
  @HttpCode(204)
  @ApiOperation({ summary: 'Grant a role or take it back' })
  setRole(@Param('id', { schema: Id }) id: string, @Body({ schema: RoleInput }) { role }: RoleInput) {
    return this.roles.set(id, role);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete the account of a member who asked for it, for good; what they wrote stays, without their name' })
  remove(@Param('id', { schema: Id }) id: string) {
    return this.leaving.remove(id);
  }

  @Post(':id/claim-invitations')
  @HttpCode(202)
  @ApiOperation({ summary: 'Give an imported member the address by which they take their account over, and mail it' })
  invite(@Param('id', { schema: Id }) id: string, @Body({ schema: EmailInput }) input: EmailInput) {
    return this.claims.invite(id, input);
  }
}
