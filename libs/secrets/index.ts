export { findSecrets, withoutSecret, type Secret } from './find-secrets.js';
export { type SecretKind } from './rules.js';
