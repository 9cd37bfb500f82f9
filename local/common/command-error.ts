/** A failure that the person at the keyboard can mend: its message says what happened and what to do. */
export class CommandError extends Error {}
