import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Id, SpaceRoleInput, SpaceRoleList } from '#contracts';
import { GrantingSpaceRoles } from './granting-space-roles.js';

@ApiTags('spaces')
@Controller('api/v1/spaces/:space/roles')
export class SpaceRolesController {
  constructor(private readonly granting: GrantingSpaceRoles) {}

  @Get()
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'Who is superuser or moderator of a space' })
  @ApiResponse({ status: 200, standardSchema: SpaceRoleList })
  list(@Param('space') slug: string) {
    return this.granting.list(slug);
  }

  @Put(':member')
  @HttpCode(204)
  @ApiParam({ name: 'space', description: 'Its slug' })
  @ApiOperation({ summary: 'Make a member superuser or moderator of a space, or take it back' })
  change(@Param('space') slug: string, @Param('member', { schema: Id }) memberId: string, @Body({ schema: SpaceRoleInput }) input: SpaceRoleInput) {
    return this.granting.change(slug, memberId, input);
  }
}
