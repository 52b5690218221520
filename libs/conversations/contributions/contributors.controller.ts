import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { MemberProfile } from '#contracts';
import { Contributing } from './contributing.js';

@ApiTags('members')
@Controller('api/v1/members')
export class ContributorsController {
  constructor(private readonly contributing: Contributing) {}

  @Get(':handle')
  @ApiOperation({ summary: 'One member, and what they contributed where you can read it' })
  @ApiResponse({ status: 200, standardSchema: MemberProfile })
  find(@Param('handle') handle: string) {
    return this.contributing.profile(handle);
  }
}
