import type { Configuration } from './configuration.ts';

/**
 * The reason not to deploy a stage of real customers yet; null: go on.
 * @param confirmed the value of `-c confirm=...`
 */
export function missingConfirmation({ stage }: Configuration, confirmed: unknown): string | null {
  if (stage !== 'prod' || confirmed === stage) return null;
  return `This is ${stage}, with real customers. Say that you mean it: add -c confirm=${stage} to the command.`;
}
