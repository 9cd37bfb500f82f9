import type { RequestLimits } from './request-limits.ts';

/** What `extensions.cost` of every answer says, also of an answer that is only a refusal. */
export type StatedCost = {
  /** By the document and its variables; 0 if the request was refused before this was known. */
  requested: number;
  /** What one request of the caller may cost. */
  readonly limit: number;
  /** What the request has read, where that is more than `requested`: then the caller's budget is charged with this. */
  readUnits?: number;
  /** What the caller may spend now without waiting; absent without a budget. */
  remaining?: number;
};

/** `isStated`: whether Apollo Server's answer has it. Its answer to a request that it cannot read has none. */
export type CostStatement = { readonly cost: StatedCost; isStated: boolean };

export const unknownCost = ({ cost }: RequestLimits): StatedCost => ({ requested: 0, limit: cost });

/** Adds the cost to an answer that states none. */
export function withCost(text: string, cost: StatedCost): string {
  if (!text.startsWith('{')) return text;
  const { extensions = {}, ...answer }: { readonly extensions?: object } = JSON.parse(text);
  return JSON.stringify({ ...answer, extensions: { ...extensions, cost } });
}
