/** A failure that the user of a command can fix: the message says what happened and what to do. */
export class CommandError extends Error {}
