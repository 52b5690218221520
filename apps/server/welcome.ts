import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SetUps } from '#identity';

/** Says where to go and, until there is an owner, how to become it. */
export async function welcome(app: NestFastifyApplication, address: string): Promise<void> {
  const link = await app.get(SetUps).link(address);
  const lines = [`Hearth is at ${address}`, ...(link ? ['', 'Nobody owns this community yet. To become its owner, open', link, 'The link works once, within a week; each start prints one.'] : [])];
  process.stdout.write(`\n${lines.map((line) => (line ? `  ${line}` : '')).join('\n')}\n\n`);
}
