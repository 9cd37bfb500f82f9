/** The state of an item or of a part of it, as a jeweller sees it. */
export type Condition = 'EXCELLENT' | 'GOOD' | 'FAIR' | 'POOR' | 'DAMAGED';

export type PartState = { readonly part: string; readonly condition: Condition };
export type Finding = PartState & { readonly note: string | null };
