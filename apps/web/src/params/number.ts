import type { ParamMatcher } from '@sveltejs/kit';

/** A topic's number: digits that fit an integer of the database. */
export const match: ParamMatcher = (text) => /^[1-9]\d{0,8}$/.test(text);
