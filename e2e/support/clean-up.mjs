import { rm } from 'node:fs/promises';

export default async function cleanUp() {
  await rm(process.env.HEARTH_PREPARED_DATA, { recursive: true, force: true });
}
