/** A list has the type of its elements. Instants and days are texts in ISO 8601, which sort by time. */
export type FactType = 'number' | 'text' | 'boolean';

/** The facts that a condition may use. There is one object for each kind of condition, so that it also names what was parsed. */
export type FactCatalog = {
  /** What the condition is for, in messages to the author. */
  readonly name: string;
  /** The fields of each fact. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Fields that are maps with the shop's own names as keys, such as `customer.attributes`. */
  readonly maps: ReadonlySet<string>;
  /** @param ref such as `metrics.orderCount`, or `customer.attributes.vip` */
  typeOf(ref: string): FactType;
};
