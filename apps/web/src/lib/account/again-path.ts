/** Where a member signs in again before what takes a fresh sign-in; in a window of its own, whose key follows. */
export const againPath = '/sign-in/again?window=';
