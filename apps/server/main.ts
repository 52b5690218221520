import { pathToFileURL } from 'node:url';
import { logForPeople, logger, logWithoutWaiting, Metrics, readConfig, setLogLevel, siteUrl, type Config } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDatabase, type OpenDatabase } from './database.js';
import { explainFailure } from './failure.js';
import { Entrance } from './http/entrance.js';
import { readOptions, type Options } from './options.js';
import { Operations } from './operations/operations.js';
import { createApp, startServing, stopServing } from './server.js';
import { traceToSources } from './traces.js';
import { welcome } from './welcome.js';

const forcedEndMs = 9_500;

async function run(config: Config, options: Options): Promise<void> {
  setLogLevel(config.HEARTH_LOG);
  logWithoutWaiting();
  if (process.stdout.isTTY && config.NODE_ENV !== 'production') logForPeople();
  const operations = new Operations(config.HEARTH_METRICS_TOKEN);
  const entrance = new Entrance(operations, config.HEARTH_ROLES.includes('web'));
  await entrance.front.listen(config.PORT, config.HOST);
  const started = start(config, options, operations, entrance);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(started, operations, entrance));
  const { app } = await started;
  if (config.HEARTH_ROLES.includes('web')) await welcome(app, siteUrl(config));
  else logger.info('The worker runs.');
}

interface Started {
  opened: OpenDatabase;
  app: NestFastifyApplication;
}

async function start(config: Config, { demo }: Options, operations: Operations, entrance: Entrance): Promise<Started> {
  const opened = await openDatabase(config);
  const app = await createApp(config, opened, entrance);
  await startServing(app, config, entrance);
  if (demo) {
    const { seedAtStart } = await import('./demo/seeding.js');
    process.stdout.write(`\n  ${await seedAtStart(app)}\n`);
  }
  const metrics = app.get(Metrics);
  metrics.watchProcess();
  operations.begin(opened.database, metrics);
  return { opened, app };
}

let stopping = false;

/** Ends within ten seconds; what is asked for while Hearth still starts is done when it has. */
async function stop(started: Promise<Started>, operations: Operations, entrance: Entrance): Promise<void> {
  if (stopping) return;
  stopping = true;
  operations.stop();
  setTimeout(() => process.exit(1), forcedEndMs).unref();
  const { app, opened } = await started;
  await stopServing(app, entrance);
  await opened.close();
  process.exit(0);
}

/** What the operator can mend is said in a line; the rest is logged whole. */
function explain(error: unknown): void {
  const { code, port, syscall } = error as { code?: string; port?: number; syscall?: string };
  const explained = explainFailure(error);
  if (code === 'EADDRINUSE') process.stderr.write(`Port ${port} is in use: end what listens there, or set PORT to another one.\n`);
  else if (code === 'EACCES' && syscall === 'listen') process.stderr.write(`Port ${port} needs more rights: set PORT to one above 1024.\n`);
  else if (explained) process.stderr.write(`${explained}\n`);
  else logger.fatal({ err: error }, 'Hearth could not start');
}

traceToSources(pathToFileURL(import.meta.dirname).href);
process.on('unhandledRejection', (error) => logger.error({ err: error }, 'a failure that nobody waited for'));

try {
  await run(readConfig(), readOptions(process.argv.slice(2)));
} catch (error) {
  explain(error);
  process.exit(1);
}
