import { Command } from 'commander';
import { FindingGaming, isSound, Replay, Settling } from '#reputation';
import { CommandError } from './failure.js';
import { inCommunity } from './session.js';

export function reputationCommand(): Command {
  const command = new Command('reputation').description('The ledger of points.');
  command
    .command('replay')
    .description('Add every member’s points up anew from the rows of the ledger, and correct balances that differ.')
    .option('--check', 'only compare: prints rows, both digests and the seconds it took; exit code 1 if they differ')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(({ check, community }: { check?: boolean; community?: string }) => inCommunity(community, (app) => (check ? compare(app.get(Replay)) : replay(app.get(Replay), app.get(Settling)))));
  command
    .command('find-gaming')
    .description('Look for votes that members seem to have arranged, as happens every night; moderators decide on what is found.')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(({ community }: { community?: string }) => inCommunity(community, (app) => findGaming(app.get(FindingGaming))));
  return command;
}

async function findGaming(finding: FindingGaming): Promise<void> {
  const { votes, cases } = await finding.find();
  process.stdout.write(`${votes.toLocaleString('en')} votes went into quarantine, in ${cases.toLocaleString('en')} cases.\n`);
}

async function compare(ledger: Replay): Promise<void> {
  const comparison = await ledger.check();
  const { rows, members, md5Live, md5Replayed, unexplained, different, seconds } = comparison;
  const lines = [`rows          ${rows.toLocaleString('en')}`, `members       ${members.toLocaleString('en')}`, `md5 live      ${md5Live}`, `md5 replayed  ${md5Replayed}`, `seconds       ${seconds.toFixed(1)}`];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (isSound(comparison)) return;
  const who = different.length > 0 ? ` Balances that differ, up to twenty: ${different.join(', ')}.` : '';
  throw new CommandError(`The ledger does not explain what is kept: ${unexplained} rows follow from no rule.${who} "hearth reputation replay" corrects balances.`);
}

async function replay(ledger: Replay, settling: Settling): Promise<void> {
  const entered = await settling.settleAll();
  const corrected = await ledger.rebuild();
  process.stdout.write(`${entered.toLocaleString('en')} rows entered that were missing, ${corrected.toLocaleString('en')} balances corrected.\n`);
}
