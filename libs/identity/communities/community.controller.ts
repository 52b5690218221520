import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Community, CommunityEdit, PublicCommunity } from '#contracts';
import { Communities } from './communities.js';

@ApiTags('community')
@Controller('api/v1')
export class CommunityController {
  constructor(private readonly communities: Communities) {}

  @Get('community')
  @ApiOperation({ summary: 'The community at this address, as everyone may know it' })
  @ApiResponse({ status: 200, standardSchema: PublicCommunity })
  describe() {
    return this.communities.describe();
  }

  @Get('admin/community')
  @ApiOperation({ summary: 'The community with all its settings' })
  @ApiResponse({ status: 200, standardSchema: Community })
  find() {
    return this.communities.find();
  }

  @Patch('admin/community')
  @ApiOperation({ summary: 'Change name and settings; absent fields stay' })
  @ApiResponse({ status: 200, standardSchema: Community })
  edit(@Body({ schema: CommunityEdit }) input: CommunityEdit) {
    return this.communities.edit(input);
  }
}
