import { englishStrings, type RenderContext } from '../context.js';
import { Highlighter, languageOf } from '../highlight.js';
import { setHeadingLevels } from './heading-levels.js';
import type { Token } from './markdown-it.js';
import { parser } from './parser.js';
import { safeTagHtml } from './safe-tags.js';
import { inlineText } from './tokens.js';

const { escapeHtml } = parser.utils;
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

interface RenderEnv {
  strings: RenderContext['strings'];
  highlighter: Highlighter;
}

const envs = new WeakMap<object, RenderEnv>();

/** Code without characters that would show it in another order than it runs. */
function codeHtml(token: Token, env: object | undefined): string {
  const code = token.content.replace(BIDI_CONTROLS, '');
  const language = token.type === 'fence' ? languageOf(token.info) : null;
  const highlighted = language === null ? null : (envs.get(env ?? {})?.highlighter.highlight(code, language) ?? null);
  const className = language === null ? '' : ` class="hljs language-${language}"`;
  return `<pre tabindex="0" dir="ltr"><code${className}>${highlighted ?? escapeHtml(code)}</code></pre>\n`;
}

function taskHtml(token: Token, strings: RenderContext['strings']): string {
  const done = token.meta?.['done'] === true;
  const label = done ? (strings?.taskDone ?? englishStrings.taskDone) : (strings?.taskOpen ?? englishStrings.taskOpen);
  return `<input type="checkbox" class="task-box"${done ? ' checked=""' : ''} disabled="" aria-label="${escapeHtml(label)}"> `;
}

function imageHtml(token: Token): string {
  const title = token.attrGet('title');
  const attributes = [`src="${escapeHtml(String(token.attrGet('src') ?? ''))}"`, `alt="${escapeHtml(inlineText(token.children).trim() || String(token.attrGet('alt') ?? ''))}"`];
  if (title !== null) attributes.push(`title="${escapeHtml(String(title))}"`);
  return `<img ${attributes.join(' ')} loading="lazy" decoding="async">`;
}

function alignByClass(token: Token): void {
  const style = token.attrGet('style');
  if (style === null) return;
  const align = /left|center|right/.exec(String(style))?.[0] ?? 'left';
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  token.attrSet('class', `align-${align}`);
}

/** Changes tokens whose HTML differs from markdown-it's own. */
export function prepareTags(tokens: readonly Token[]): void {
  setHeadingLevels(tokens);
  for (const token of tokens) {
    if (token.type === 'th_open' || token.type === 'td_open') alignByClass(token);
  }
}

const rules = parser.renderer.rules;
rules['fence'] = (tokens, at, _options, env) => codeHtml(tokens[at] as Token, env);
rules['code_block'] = (tokens, at, _options, env) => codeHtml(tokens[at] as Token, env);
rules['code_inline'] = (tokens, at) => `<code>${escapeHtml((tokens[at]?.content ?? '').replace(BIDI_CONTROLS, ''))}</code>`;
rules['image'] = (tokens, at) => imageHtml(tokens[at] as Token);
rules['task'] = (tokens, at, _options, env) => taskHtml(tokens[at] as Token, envs.get(env ?? {})?.strings);
rules['safe_tag'] = (tokens, at) => safeTagHtml(tokens[at] as Token);
rules['safe_block'] = (tokens, at) => `${safeTagHtml(tokens[at] as Token)}\n`;
rules['formula'] = (tokens, at) => `<span class="math" dir="ltr">${escapeHtml(tokens[at]?.content ?? '')}</span>`;
rules['formula_block'] = (tokens, at) => `<div class="math" dir="ltr">${escapeHtml(tokens[at]?.content ?? '')}</div>\n`;
rules['table_open'] = (tokens, at, options, _env, renderer) =>
  `<div class="table-wrap" tabindex="0">${renderer.renderToken(tokens, at, options)}`;
rules['table_close'] = () => '</table></div>\n';

/** HTML of prepared tokens; it is not sanitised yet. */
export function renderTokens(tokens: Token[], strings: RenderContext['strings']): string {
  const env = {};
  envs.set(env, { strings, highlighter: new Highlighter() });
  return parser.renderer.render(tokens, parser.options, env);
}
