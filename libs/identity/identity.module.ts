import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { SignIns } from './accounts/sign-ins.js';
import { SignUps } from './accounts/sign-ups.js';
import { Communities } from './communities/communities.js';
import { CommunitiesRepository } from './communities/communities.repository.js';
import { Members } from './members/members.js';
import { Sessions } from './sessions/sessions.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { Throttles } from './throttles/throttles.js';
import { ThrottlesRepository } from './throttles/throttles.repository.js';

const services = [Communities, Sessions, Members, SignUps, SignIns, Throttles];

@Module({
  providers: [...services, CommunitiesRepository, SessionsRepository, ThrottlesRepository, AccountsRepository],
  exports: services,
})
export class IdentityModule {}
