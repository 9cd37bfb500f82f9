/** What the place that serves the console says about itself, in `/config.json`. */
export type Configuration = {
  readonly graphqlUrl: string;
  /** How people sign in; null on one's own machine, where everybody may take any role. */
  readonly signIn: SignInSettings | null;
  /** A page to ask the API from, if there is one at this place. */
  readonly explorerUrl?: string;
};

/** The staff pool of the stack: an authorization code with PKCE. */
export type SignInSettings = {
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly logoutUrl: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
};

/** @throws Error if the file cannot be read */
export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json: HTTP ${response.status}`);
  return response.json();
}
