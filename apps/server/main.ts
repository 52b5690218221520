import { ConfigError, EmbeddedPostgresError, logger, readConfig, setLogLevel, siteUrl, type Config } from '#platform';
import { openDatabase } from './database.js';
import { Entrance } from './http/entrance.js';
import { createApp, startServing, stopServing } from './server.js';
import { welcome } from './welcome.js';

const forcedEndMs = 20_000;

async function run(config: Config): Promise<void> {
  setLogLevel(config.HEARTH_LOG);
  const opened = await openDatabase(config);
  const entrance = new Entrance();
  const app = await createApp(config, opened, entrance);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), forcedEndMs).unref();
    await stopServing(app);
    await opened.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  await startServing(app, config, entrance);
  if (process.argv.includes('--demo')) {
    const { seedAtStart } = await import('./demo/seeding.js');
    process.stdout.write(`\n  ${await seedAtStart(app)}\n`);
  }
  if (config.HEARTH_ROLES.includes('web')) await app.listen(config.PORT, config.HOST);
  await welcome(app, siteUrl(config));
}

/** What the operator can mend is said in a line; the rest is logged whole. */
function explain(error: unknown): void {
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') process.stderr.write(`Port ${port} is in use: end what listens there, or set PORT to another one.\n`);
  else if (code === 'EACCES' && port !== undefined) process.stderr.write(`Port ${port} needs more rights: set PORT to one above 1024.\n`);
  else if (error instanceof ConfigError || error instanceof EmbeddedPostgresError) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'Hearth could not start');
}

try {
  await run(readConfig());
} catch (error) {
  explain(error);
  process.exit(1);
}
