export { normaliseLine, normaliseText } from '#contracts';
