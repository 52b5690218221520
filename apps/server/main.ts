import { ConfigError, logger, readConfig, setLogLevel, siteUrl, type Config } from '#platform';
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

try {
  await run(readConfig());
} catch (error) {
  if (error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
  else logger.fatal({ err: error }, 'Hearth could not start');
  process.exit(1);
}
