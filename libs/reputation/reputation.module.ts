import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { SpacesModule } from '#spaces';
import { Balances } from './ledger/balances.js';
import { Ledgers } from './ledger/ledgers.js';
import { LedgerTables } from './ledger/ledger-tables.js';
import { Settling } from './ledger/settling.js';
import { SettlingHandlers } from './ledger/settling.handlers.js';
import { ReputationController } from './reputation.controller.js';
import { Replay } from './replay/replay.js';
import { RulesInForce } from './rules/rules-in-force.js';

@Module({
  imports: [IdentityModule, SpacesModule],
  controllers: [ReputationController],
  providers: [RulesInForce, Balances, Settling, SettlingHandlers, Ledgers, LedgerTables, Replay],
  exports: [RulesInForce, Settling, Ledgers, Replay],
})
export class ReputationModule {}
