import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type HearthClient = Client<paths>;
export type Schemas = components['schemas'];

/** A typed client of a community's API; `baseUrl` is the community's address, such as https://community.example.com. */
export function createHearthClient(options: ClientOptions): HearthClient {
  return createClient<paths>(options);
}
