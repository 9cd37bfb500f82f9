/** Square's ids have at most 192 characters, and no meaning. */
export const MAX_ID_LENGTH = 192;
