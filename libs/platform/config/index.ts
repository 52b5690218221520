export { CONFIG, ConfigError, readConfig, siteUrl } from './config.js';
export { configSchema, type Config } from './schema.js';
