/** Each item once, where it came first. */
export function onceEach<Item>(items: Item[], idOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const isNew = !seen.has(idOf(item));
    seen.add(idOf(item));
    return isNew;
  });
}
