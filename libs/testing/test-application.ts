import { type INestApplicationContext, Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, readConfig, Signals } from '#platform';
import type { TestDatabase } from './test-database.js';

/** One server process without its network: the given modules on the spec's database, with signals between processes. */
export async function createTestApplication(
  test: Pick<TestDatabase, 'database' | 'ownerUrl'>,
  modules: NonNullable<ModuleMetadata['imports']>,
  environment: NodeJS.ProcessEnv = {},
): Promise<INestApplicationContext> {
  const config = readConfig({ NODE_ENV: 'test', ...environment });
  class TestModule {}
  Module({ imports: [PlatformModule.with(config, test.ownerUrl, test.database), ...modules] })(TestModule);
  const application = await NestFactory.createApplicationContext(TestModule, { logger: ['error', 'fatal'] });
  const signals = application.get(Signals);
  await signals.listen();
  const close = application.close.bind(application);
  application.close = async () => {
    await signals.stop();
    await close();
  };
  return application;
}
