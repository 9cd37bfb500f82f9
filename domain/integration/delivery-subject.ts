import { uniqueKey } from '../kernel/code.ts';
import type { Mention } from './mentions.ts';

/** A person in a delivery, as its payload names them. */
export type DeliverySubject =
  /** By the external id of an integration. */
  | { readonly kind: 'external'; readonly integration: string; readonly id: string }
  /** A guest, by the keys of `domain/customer/`. */
  | { readonly kind: 'email' | 'phone'; readonly key: string }
  /** A record of the graph. */
  | { readonly kind: 'customer'; readonly id: string }
  /** The sale of a guest in the graph. */
  | { readonly kind: 'order'; readonly id: string }
  | Mention;

/** Equal for the same subject. It is a part of a key of the table, like the lookup keys of customers. */
export function subjectText(subject: DeliverySubject): string {
  switch (subject.kind) {
    case 'external':
      return `EXTERNAL#${subject.integration}#${uniqueKey(subject.id)}`;
    case 'email':
      return `EMAIL#${subject.key}`;
    case 'phone':
      return `PHONE#${subject.key}`;
    case 'customer':
      return `CUSTOMER#${subject.id}`;
    case 'order':
      return `ORDER#${subject.id}`;
    case 'mention':
      return `MENTION#${subject.digest}`;
  }
}
