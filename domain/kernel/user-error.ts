/** The code of an expected failure, which the caller can correct. */
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

/** `path` leads from the argument of the mutation to the wrong value, such as `input.lines.3.quantity`. */
export type UserError = { readonly code: UserErrorCode; readonly message: string; readonly path: readonly string[] };

export type Path = readonly (string | number)[];

/** Rules throw it, and `execute` turns it into the userErrors of the payload. It never leaves the domain. */
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

/** Ends the command with one user error. A message holds no personal data: the path names the wrong value. */
export function reject(code: UserErrorCode, path: Path, message: string): never {
  throw new Rejection([userError(code, path, message)]);
}

/** Collects the errors of an input, so that the caller gets all of them at once. */
export type InputErrors = {
  add(code: UserErrorCode, path: Path, message: string): void;
  /** Ends the command if there is any error. */
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
