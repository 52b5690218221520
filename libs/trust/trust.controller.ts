import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MemberTrust } from '#contracts';
import { MemberTrusts } from './member-trusts.js';

@ApiTags('trust')
@Controller('api/v1/members')
export class TrustController {
  constructor(private readonly trusts: MemberTrusts) {}

  @Get(':handle/trust')
  @ApiOperation({ summary: 'A member’s trust level; what is missing for the next one is for the member and for moderators' })
  @ApiResponse({ status: 200, standardSchema: MemberTrust })
  find(@Param('handle') handle: string) {
    return this.trusts.find(handle);
  }
}
