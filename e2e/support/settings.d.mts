export const settings: string;
