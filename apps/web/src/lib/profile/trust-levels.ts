const names = ['trust.level0', 'trust.level1', 'trust.level2', 'trust.level3', 'trust.level4'] as const;

/** The message that names a trust level. */
export function levelName(level: number): (typeof names)[number] {
  return names[level] ?? 'trust.level0';
}
