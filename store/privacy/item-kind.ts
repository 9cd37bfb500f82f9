/** How erasure and export treat the items of one kind. */
export type ItemKind = ImpersonalKind | PersonalKind;

/** Items that say nothing about a person, also not by their keys. */
type ImpersonalKind = {
  /** Match `pk sk`. */
  readonly keys: readonly RegExp[];
  readonly about: 'NOBODY';
  /** What they hold instead. */
  readonly because: string;
};

type PersonalKind = {
  readonly keys: readonly RegExp[];
  readonly about: 'PERSON';
  /** RECORD: in the partition of the customer record. Else the text says from which items they are found. */
  readonly foundBy: string;
  /** The section of the export that holds them, or why they are not in the export. */
  readonly exported: { readonly in: string } | { readonly not: string };
  /** KEPT: without the person. */
  readonly erased: 'DELETED' | 'KEPT';
};
