import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import c from 'highlight.js/lib/languages/c';
import cpp from 'highlight.js/lib/languages/cpp';
import csharp from 'highlight.js/lib/languages/csharp';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import go from 'highlight.js/lib/languages/go';
import graphql from 'highlight.js/lib/languages/graphql';
import http from 'highlight.js/lib/languages/http';
import ini from 'highlight.js/lib/languages/ini';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import kotlin from 'highlight.js/lib/languages/kotlin';
import nginx from 'highlight.js/lib/languages/nginx';
import php from 'highlight.js/lib/languages/php';
import powershell from 'highlight.js/lib/languages/powershell';
import python from 'highlight.js/lib/languages/python';
import ruby from 'highlight.js/lib/languages/ruby';
import rust from 'highlight.js/lib/languages/rust';
import sql from 'highlight.js/lib/languages/sql';
import swift from 'highlight.js/lib/languages/swift';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { contentLimits } from './limits.js';

const languages = {
  bash, c, cpp, csharp, css, diff, dockerfile, go, graphql, http, ini, java, javascript, json, kotlin, nginx, php,
  powershell, python, ruby, rust, sql, swift, typescript, xml, yaml,
}; // prettier-ignore
for (const [name, language] of Object.entries(languages)) hljs.registerLanguage(name, language);

const nameOf = new Map(
  Object.keys(languages).flatMap((name) => [name, ...(hljs.getLanguage(name)?.aliases ?? [])].map((alias) => [alias.toLowerCase(), name])),
);

/** The language that a fence names (`ts`, `lang-python`, `C++`), or null where it is not among those we highlight. */
export function languageOf(info: string): string | null {
  const word = /^[^\s{]+/.exec(info.trim().toLowerCase())?.[0] ?? '';
  return nameOf.get(word.replace(/^lang(?:uage)?-/, '')) ?? null;
}

const LONG_LINE = new RegExp(`[^\\n]{${contentLimits.highlightLine + 1}}`);

/** Highlights the code blocks of one post as HTML with classes, until the post's budget of characters is used up. */
export class Highlighter {
  private left: number = contentLimits.highlightPost;

  /** Null where the block or a line of it is too long (grammars search to the line's end): the caller shows it plainly. */
  highlight(code: string, language: string): string | null {
    if (code.length > Math.min(contentLimits.highlightBlock, this.left) || LONG_LINE.test(code)) return null;
    this.left -= code.length;
    return hljs.highlight(code, { language, ignoreIllegals: true }).value;
  }
}
