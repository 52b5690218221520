import type { Token } from './markdown-it.js';
import { makeToken } from './tokens.js';

const TASK = /^\[([ xX])\][ \t\n]/;

/** Turns items that begin with `[ ]` or `[x]` into tasks; the box can't be ticked in the page. */
export function markTasks(tokens: readonly Token[]): void {
  const lists: Token[] = [];
  tokens.forEach((token, at) => {
    if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') lists.push(token);
    else if (token.type === 'bullet_list_close' || token.type === 'ordered_list_close') lists.pop();
    else if (token.type === 'inline' && tokens[at - 2]?.type === 'list_item_open') {
      const first = token.children?.[0];
      const match = first?.type === 'text' ? TASK.exec(token.content) : null;
      if (match === null || first === undefined || !TASK.test(`${first.content}\n`)) return;
      first.content = first.content.slice(4);
      const box = makeToken('task', 'input', 0);
      box.meta = { done: match[1] !== ' ' };
      token.children?.unshift(box);
      tokens[at - 2]?.attrSet('class', 'task');
      lists.at(-1)?.attrSet('class', 'tasks');
    }
  });
}
