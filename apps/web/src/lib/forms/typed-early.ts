type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Their value is nobody's typing, or cannot be set. */
const untyped = new Set(['hidden', 'file', 'submit', 'button', 'image', 'reset']);

const isBox = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

function isChanged(control: Control): boolean {
  if (isBox(control)) return control.checked !== control.defaultChecked;
  if (control instanceof HTMLSelectElement) return [...control.options].some((option) => option.selected !== option.defaultSelected);
  return !untyped.has(control.type) && control.value !== control.defaultValue;
}

/**
 * What was typed before the page's scripts had come: taking over a page, Svelte gives each control the value that the
 * server wrote. Make it before that, and put back after.
 */
export class TypedEarly {
  readonly #kept = [...document.querySelectorAll<Control>('input, textarea, select')]
    .filter(isChanged)
    .map((control) => ({ control, state: isBox(control) ? control.checked : control.value }));

  /** Controls whose value was replaced get theirs again, and whoever listens hears of it. */
  putBack(): void {
    for (const { control, state } of this.#kept) {
      if (state === (isBox(control) ? control.checked : control.value)) continue;
      if (isBox(control)) control.checked = Boolean(state);
      else control.value = String(state);
      for (const name of ['input', 'change']) control.dispatchEvent(new Event(name, { bubbles: true }));
    }
  }
}
