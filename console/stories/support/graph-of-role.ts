import { inject } from 'vitest';
import { type Graph, openGraph } from '../../../packages/client/index.js';

/** The graph of the stories with a token of a role, to prepare a story or to look at what it left. */
export async function graphOfRole(role: string, parameters: Readonly<Record<string, string>> = {}): Promise<Graph> {
  return openGraph(`${inject('origin')}/graphql`, await tokenOfRole(role, parameters));
}

/** @param parameters of `/token`, such as `customer` or `store` */
export async function tokenOfRole(role: string, parameters: Readonly<Record<string, string>> = {}): Promise<string> {
  const response = await fetch(`${inject('origin')}/token?${new URLSearchParams({ role, ...parameters })}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
