/** Touchpoints are free text of the shop; upper and lower case mean the same. */
export const normalizeTouchpoint = (touchpoint: string): string => touchpoint.trim().toLowerCase();
