import { Command } from 'commander';
import { resolve } from 'node:path';
import { StackExchangeImport, UndoImport, WriteEmails, type ImportReport } from '#imports';
import { confirm } from './confirm.js';
import { CommandError } from './failure.js';
import { openReport, planText, printEmails, printReport } from './import-report.js';
import { ProgressLine } from './progress-line.js';
import { inCommunity } from './session.js';

interface StackExchangeOptions {
  space?: string;
  site?: string;
  ideas?: string[];
  emails?: string;
  report?: string;
  community?: string;
}

export function importCommand(): Command {
  return new Command('import').description('Bring content from elsewhere into the community.').addCommand(stackExchangeCommand()).addCommand(undoCommand());
}

function stackExchangeCommand(): Command {
  return new Command('stackexchange')
    .description(
      [
        'Import a Stack Exchange data dump: the folder with Posts.xml, Users.xml and, if there, Tags, Comments, Votes, PostLinks and PostHistory.',
        'Questions, answers, comments, votes, accepted answers, links, tags, members and old versions keep their dates.',
        'Nothing is shown before every file was read to its end.',
        'An import that was stopped or killed goes on when it is started again; one that is complete may be run again with a newer dump and adds what is new.',
      ].join(' '),
    )
    .argument('<folder>', 'the unpacked dump; its name says which site it is, as in radio.stackexchange')
    .option('--space <slug>', 'support space for the questions (default: one that is named after the site)')
    .option('--ideas <tag=space...>', 'questions of this tag become ideas in this space for ideas (made if it is missing): feature-request=ideas')
    .option('--site <host>', "the site's host name, if the folder's name does not say it")
    .option('--emails <file>', 'CSV of "number on the site,e-mail": members who prove such an address can take their account over')
    .option('--report <file>', 'also write the report to this file, as JSON')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async (folder: string, options: StackExchangeOptions) => {
      const report = await inCommunity(options.community, async (app) => {
        const done = await runImport(app.get(StackExchangeImport), folder, options);
        if (options.emails !== undefined) printEmails(await app.get(WriteEmails).run(done.source, resolve(options.emails)), (text) => process.stdout.write(text));
        return done;
      });
      if (report.faults.length > 0) throw new CommandError('The check found faults (see above): run the same command again, and tell us if it finds them again.');
    });
}

function undoCommand(): Command {
  return new Command('undo')
    .description('Take away what an import brought: its topics with everything below them, its members whose account nobody uses, its tags and its space.')
    .argument('<source>', 'as in stackexchange:radio')
    .option('--yes', 'do not ask first')
    .option('--community <host>', 'host name of the community, where there are several')
    .action(async (source: string, { yes = false, community }: { yes?: boolean; community?: string }) => {
      await inCommunity(community, async (app) => {
        const undo = app.get(UndoImport);
        const plan = await undo.plan(source);
        process.stdout.write(planText(plan));
        if (!yes) await confirm('This cannot be taken back. Go on?');
        const line = new ProgressLine();
        const started = Date.now();
        await undo.run(plan.source, (done) => {
          const perSecond = (done * 1_000) / Math.max(1, Date.now() - started);
          line.show({ what: 'Removing', fraction: plan.topics > 0 ? done / plan.topics : 1, counted: `${done} of ${plan.topics} topics`, perSecond, secondsLeft: (plan.topics - done) / perSecond });
        });
        line.clear();
        process.stdout.write(`The import of ${plan.source} is undone.\n`);
      });
    });
}

async function runImport(stackExchange: StackExchangeImport, folder: string, { space, site, ideas, report: file }: StackExchangeOptions): Promise<ImportReport> {
  const reportFile = file === undefined ? undefined : await openReport(resolve(file));
  const line = new ProgressLine();
  const stop = new AbortController();
  const onSignal = (): void => (stop.signal.aborted ? process.exit(130) : stop.abort());
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const started = Date.now();
  const say = (sentence: string): void => {
    line.clear();
    process.stdout.write(`${sentence}\n`);
  };
  try {
    const report = await stackExchange.run({ folder: resolve(folder), space, ideas, host: site, signal: stop.signal, tell: (reading) => line.show(reading), say });
    line.clear();
    printReport(report, (Date.now() - started) / 1_000, (text) => process.stdout.write(text));
    await reportFile?.write(report);
    return report;
  } finally {
    line.clear();
    await reportFile?.close();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
