/** Whether a version is out on a UTC day, such as 2026-11-26. */
export const isOut = ({ releasedOn }: { releasedOn: string | null }, today: string): boolean => releasedOn === null || releasedOn <= today;

/** Of the versions of one product, oldest first, the newest that is out. */
export function newestOf<Version extends { releasedOn: string | null }>(versions: readonly Version[], today: string): Version | undefined {
  return versions.findLast((version) => isOut(version, today));
}

export const utcDay = (at: Date): string => at.toISOString().slice(0, 10);
