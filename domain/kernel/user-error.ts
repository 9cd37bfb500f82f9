/** An expected failure: told to the caller, who can do something about it. */
export type UserErrorCode =
  | 'NOT_FOUND'
  | 'INVALID'
  | 'AMBIGUOUS'
  | 'CONFLICT'
  | 'VERSION_CONFLICT'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'ALREADY_EXISTS'
  | 'NOT_ALLOWED'
  | 'LIMIT_EXCEEDED';

/** `path` leads from the mutation's argument to the value at fault, such as `input.lines.3.quantity`. */
export type UserError = { readonly code: UserErrorCode; readonly message: string; readonly path: readonly string[] };

export type Path = readonly (string | number)[];

/** A rule that says no. Thrown by rules, turned into the payload's userErrors by `mutate`; never leaves the domain. */
export class Rejection extends Error {
  readonly userErrors: readonly UserError[];

  constructor(userErrors: readonly UserError[]) {
    super(userErrors.map((error) => error.code).join(', '));
    this.userErrors = userErrors;
  }
}

export function userError(code: UserErrorCode, path: Path, message: string): UserError {
  return { code, message, path: path.map(String) };
}

/** Ends the use case with one user error. Messages name no personal data: the path tells where to look. */
export function reject(code: UserErrorCode, path: Path, message: string): never {
  throw new Rejection([userError(code, path, message)]);
}

/** Gathers what is wrong, so that a caller hears of everything at once. */
export type InputErrors = {
  add(code: UserErrorCode, path: Path, message: string): void;
  /** Ends the use case if anything was added. */
  throwIfAny(): void;
};

export function inputErrors(): InputErrors {
  const errors: UserError[] = [];
  return {
    add: (code, path, message) => void errors.push(userError(code, path, message)),
    throwIfAny: () => {
      if (errors.length > 0) throw new Rejection(errors);
    },
  };
}
