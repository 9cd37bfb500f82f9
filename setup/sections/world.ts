import { emailAddressKey } from '../../domain/customer/email.ts';

/** What sections know of each other while a file is compared and applied. */
export type World = {
  /** Of the shop as it will be. */
  readonly region: string | null;
  readonly staff: StaffDirectory;
};

/** Files name people by their email addresses, the graph by ids. */
export type StaffDirectory = {
  add(email: string, id: string): void;
  idOf(email: string): string | null;
  /** In the form in which addresses are compared. */
  emailOf(id: string): string | null;
};

export function staffDirectory(): StaffDirectory {
  const ids = new Map<string, string>();
  const emails = new Map<string, string>();
  return {
    add(email, id) {
      ids.set(emailAddressKey(email), id);
      emails.set(id, emailAddressKey(email));
    },
    idOf: (email) => ids.get(emailAddressKey(email)) ?? null,
    emailOf: (id) => emails.get(id) ?? null,
  };
}
