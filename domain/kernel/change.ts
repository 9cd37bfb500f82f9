/** One entity as the command read it (null where it is new), and as the command leaves it. */
export type EntityChange<Name extends string, Entity> = {
  readonly entity: Name;
  readonly before: Entity | null;
  readonly after: Entity;
};

declare const port: unique symbol;

/**
 * A change of a subject in a layer above the handler's subject. A port or a policy makes it. The handler only passes it on
 * to the unit of work, which knows the types of all changes.
 */
export type PortChange = { readonly [port]: true };

/** For ports and policies in a layer above the handler whose changes they extend. */
export const asPortChanges = (changes: readonly object[]): readonly PortChange[] =>
  changes as unknown as readonly PortChange[];
