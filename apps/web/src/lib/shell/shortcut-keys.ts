const keys = '/?gcjkoulrhqtsif';

function inField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Whether a key press is meant as a shortcut: a single key, outside fields and dialogs, without a modifier (WCAG 2.1.4). */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return false;
  if (document.querySelector('dialog[open]')) return false;
  // Enter opens the row that J and K are on, but a focused link or button keeps it.
  if (event.key === 'Enter') return event.target === document.body && document.querySelector('.is-cursor') !== null;
  return event.key.length === 1 && keys.includes(event.key.toLowerCase());
}
