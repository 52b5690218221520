/** What members write: from Markdown to safe HTML, from foreign HTML to Markdown, and between two versions. */
export { contentLimits } from './limits.js';
export type { MentionTarget, Rendered, RenderContext, RenderStrings, TopicTarget } from './context.js';
export { renderMarkdown, RENDERER_VERSION } from './render.js';
export { pathWithin, topicOfPath } from './markdown/addresses.js';
export { headingsOf, type SourceHeading } from './headings.js';
export { withAddress } from './readdressing.js';
export { wordsOfLinks } from './link-words.js';
export { collectReferences, type References } from './references.js';
export { normaliseLine, normaliseText } from './normalise.js';
export { slugify } from './slug.js';
export { htmlToMarkdown } from './html/html-to-markdown.js';
export { diffMarkdown, type DiffRow } from './diff.js';
export { mergeTexts } from './merge.js';
