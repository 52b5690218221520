import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Communities } from '#identity';
import { inScope, system } from '#platform';

/** Says where to go and, until there is an owner, how to become it. */
export async function welcome(app: NestFastifyApplication, address: string): Promise<void> {
  const { id } = await app.get(Communities).ensureDefault();
  await inScope({ communityId: id, requestId: 'welcome', actor: system }, async () => {
    process.stdout.write(`\n  Hearth is at ${address}\n`);
  });
}
