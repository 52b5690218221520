/** Closes a `details` on Escape, with the focus back on its summary, and on a press outside of it. */
export function closable(details: HTMLDetailsElement): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
    event.stopPropagation();
  };
  const onPress = (event: PointerEvent) => {
    if (details.open && !details.contains(event.target as Node)) details.open = false;
  };
  details.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPress);
  return () => {
    details.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPress);
  };
}
