export { CONFIG, ConfigError, readConfig, siteUrl, tellWebServer } from './config.js';
export { configSchema, type Config } from './schema.js';
