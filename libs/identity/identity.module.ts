import { Module } from '@nestjs/common';
import { AccountsController } from './accounts/accounts.controller.js';
import { Accounts } from './accounts/accounts.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { Claims } from './accounts/claims.js';
import { EmailVerifications } from './accounts/email-verifications.js';
import { Handles } from './accounts/free-handles.js';
import { MagicLinks } from './accounts/magic-links.js';
import { PasswordChanges } from './accounts/password-changes.js';
import { PasswordResets } from './accounts/password-resets.js';
import { SetUps } from './accounts/set-ups.js';
import { SignIns } from './accounts/sign-ins.js';
import { SignUps } from './accounts/sign-ups.js';
import { Arrivals } from './arrivals/arrivals.js';
import { DailyKeys } from './arrivals/daily-keys.js';
import { FormOpenings } from './arrivals/form-openings.js';
import { AvatarsController } from './avatars/avatars.controller.js';
import { Avatars } from './avatars/avatars.js';
import { Communities } from './communities/communities.js';
import { CommunitiesRepository } from './communities/communities.repository.js';
import { CommunityController } from './communities/community.controller.js';
import { LogosController } from './communities/logos.controller.js';
import { Logos } from './communities/logos.js';
import { ConnectAnswers } from './discourse-connect/connect-answers.js';
import { ConnectSecrets } from './discourse-connect/connect-secrets.js';
import { ConnectSignIns } from './discourse-connect/connect-sign-ins.js';
import { ConnectTrials } from './discourse-connect/connect-trials.js';
import { DiscourseConnectController } from './discourse-connect/discourse-connect.controller.js';
import { DiscourseConnectRepository } from './discourse-connect/discourse-connect.repository.js';
import { GrantedRoles } from './discourse-connect/granted-roles.js';
import { FrameSessions } from './frames/frame-sessions.js';
import { FramesController } from './frames/frames.controller.js';
import { Handoffs } from './frames/handoffs.js';
import { GroupsController } from './groups/groups.controller.js';
import { Groups } from './groups/groups.js';
import { GroupsRepository } from './groups/groups.repository.js';
import { IdentifyKeysController } from './identify/identify-keys.controller.js';
import { IdentifyKeys } from './identify/identify-keys.js';
import { IdentifyRepository } from './identify/identify.repository.js';
import { KeyRing } from './identify/key-ring.js';
import { KeySets } from './identify/key-sets.js';
import { Identifying } from './identify/identifying.js';
import { Leaving } from './leaving/leaving.js';
import { AccountMails } from './mails/account-mails.js';
import { AdminMembersController } from './members/admin-members.controller.js';
import { MembersController } from './members/members.controller.js';
import { Members } from './members/members.js';
import { OwnAccount } from './members/own-account.js';
import { MembersRepository } from './members/members.repository.js';
import { Profiles } from './members/profiles.js';
import { Roles } from './members/roles.js';
import { Standings } from './members/standings.js';
import { Challenges } from './passkeys/challenges.js';
import { PasskeySignIns } from './passkeys/passkey-sign-ins.js';
import { PasskeysController } from './passkeys/passkeys.controller.js';
import { Passkeys } from './passkeys/passkeys.js';
import { PasskeysRepository } from './passkeys/passkeys.repository.js';
import { RelyingParty } from './passkeys/relying-party.js';
import { ProviderAccounts } from './providers/provider-accounts.js';
import { ProviderClients } from './providers/provider-clients.js';
import { ProviderMembers } from './providers/provider-members.js';
import { ProviderSignInsController } from './providers/provider-sign-ins.controller.js';
import { ProviderSignIns } from './providers/provider-sign-ins.js';
import { ProvidersController } from './providers/providers.controller.js';
import { Providers } from './providers/providers.js';
import { ProvidersRepository } from './providers/providers.repository.js';
import { SessionCookies } from './sessions/session-cookies.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.js';
import { SessionsRepository } from './sessions/sessions.repository.js';
import { Throttles } from './throttles/throttles.js';
import { ThrottlesRepository } from './throttles/throttles.repository.js';
import { SpaceRoles } from './space-roles/space-roles.js';
import { SpaceRolesRepository } from './space-roles/space-roles.repository.js';
import { VouchedPeople } from './vouching/vouched-people.js';
import { OneTimeTokens } from './tokens/one-time-tokens.js';
import { OneTimeTokensRepository } from './tokens/one-time-tokens.repository.js';
import { WaysIn } from './ways-in/ways-in.js';

const services = [
  OwnAccount,
  Communities,
  Logos,
  SetUps,
  SignUps,
  SignIns,
  MagicLinks,
  EmailVerifications,
  PasswordResets,
  PasswordChanges,
  Claims,
  Sessions,
  Members,
  Profiles,
  Roles,
  Leaving,
  Groups,
  Throttles,
  AccountMails,
  Standings,
  Arrivals,
  FormOpenings,
  SpaceRoles,
  FrameSessions,
  Handoffs,
  IdentifyKeys,
  KeyRing,
  Identifying,
  Passkeys,
  ConnectSecrets,
  ConnectSignIns,
  ConnectAnswers,
  ConnectTrials,
  Providers,
  ProviderAccounts,
];
const repositories = [CommunitiesRepository, AccountsRepository, SessionsRepository, OneTimeTokensRepository, MembersRepository, GroupsRepository, ThrottlesRepository, SpaceRolesRepository, IdentifyRepository, PasskeysRepository, DiscourseConnectRepository, ProvidersRepository];

@Module({
  controllers: [AccountsController, SessionsController, MembersController, CommunityController, LogosController, AdminMembersController, GroupsController, FramesController, IdentifyKeysController, PasskeysController, DiscourseConnectController, AvatarsController, ProvidersController, ProviderSignInsController],
  providers: [...services, OneTimeTokens, ...repositories, Accounts, KeySets, VouchedPeople, GrantedRoles, Avatars, SessionCookies, DailyKeys, Handles, WaysIn, Challenges, RelyingParty, PasskeySignIns, ProviderClients, ProviderMembers, ProviderSignIns],
  exports: [...services, OneTimeTokens],
})
export class IdentityModule {}
