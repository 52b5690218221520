/** Adds a sheet to those of an element of ours, once. */
export function adopt(root: ShadowRoot, sheet: CSSStyleSheet): void {
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])];
}
