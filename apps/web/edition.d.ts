export function isInEdition(path: string): boolean;
export function editionOfSources(): string;
