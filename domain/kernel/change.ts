/** One entity as it was read (null: it is not there yet), and as the command leaves it. */
export type EntityChange<Name extends string, Entity> = {
  readonly entity: Name;
  readonly before: Entity | null;
  readonly after: Entity;
};

declare const port: unique symbol;

/**
 * A change of a subject that lies above the handler's own. A port or a policy made it; the handler only passes it on to the
 * unit of work, which knows all changes.
 */
export type PortChange = { readonly [port]: true };

/** For the ports and policies that lie above the handler whose changes they extend. */
export const asPortChanges = (changes: readonly object[]): readonly PortChange[] =>
  changes as unknown as readonly PortChange[];
