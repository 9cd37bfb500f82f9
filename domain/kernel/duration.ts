/** Lengths of time in milliseconds. A day has 24 hours here; days of a time zone may be longer or shorter. */
export const MINUTE_MS = 60 * 1_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
