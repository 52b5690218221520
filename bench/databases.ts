import pg from 'pg';
import { migrate, ownerDataSource } from '#platform';
import { schema } from '../apps/server/schema.js';

/** Makes a migrated, empty database on a server; returns its connection string. */
export async function freshDatabase(serverUrl: string, name: string): Promise<string> {
  await run(serverUrl, `create database ${name}`);
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const owner = ownerDataSource(address.toString(), schema);
  await migrate(address.toString(), owner);
  await owner.destroy();
  return address.toString();
}

/** A database of ten million rows is not kept until the end. */
export function dropDatabase(serverUrl: string, name: string): Promise<void> {
  return run(serverUrl, `drop database ${name} with (force)`);
}

async function run(serverUrl: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(text);
  await client.end();
}
