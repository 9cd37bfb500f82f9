/** A person who signed in. */
export type Session = {
  /** Changes with the person, so that nothing that one person read stays on the page of another. */
  readonly key: string;
  /** An access token that is valid now. Rejects if the person must sign in again. */
  token(): Promise<string>;
};
