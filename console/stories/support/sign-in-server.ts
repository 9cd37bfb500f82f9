import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateKeyPair, SignJWT } from 'jose';

const CLIENT_ID = 'console';
/** So long one answer takes: requests of one page would overlap. */
const ANSWER_MS = 200;

const PAGE = `<!doctype html><title>Sign in</title><link rel="icon" href="data:," />
<form method="post"><button>Sign in as Ana</button></form>`;

type Code = { readonly challenge: string; readonly redirectUri: string; readonly nonce: string };

/**
 * A server for sign-in as Cognito is one: an authorization endpoint with a page, a token endpoint that verifies PKCE, codes that are good
 * once, refresh tokens, and the end of its own session. Its access tokens are those of the graph of this machine.
 */
export class SignInServer {
  readonly origin: string;
  /** What the next answers do. */
  lifetimeSeconds = 3_600;
  refusesRefresh = false;
  wrongNonce = false;
  /** What was asked. */
  pagesShown = 0;
  readonly exchanges: string[] = [];
  refreshes = 0;

  private readonly codes = new Map<string, Code>();
  private readonly refreshTokens = new Set<string>();
  private readonly server: ReturnType<typeof createServer>;
  private readonly key: CryptoKey;
  private readonly accessToken: () => Promise<string>;

  private constructor(server: ReturnType<typeof createServer>, key: CryptoKey, accessToken: () => Promise<string>) {
    this.server = server;
    this.key = key;
    this.accessToken = accessToken;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(accessToken: () => Promise<string>): Promise<SignInServer> {
    const { privateKey } = await generateKeyPair('RS256');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = new SignInServer(server, privateKey, accessToken);
    server.on('request', (request, response) => {
      own.handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
    return own;
  }

  /** What `config.json` says about it. */
  get settings() {
    return {
      issuer: this.origin,
      authorizeUrl: `${this.origin}/oauth2/authorize`,
      tokenUrl: `${this.origin}/oauth2/token`,
      logoutUrl: `${this.origin}/logout`,
      clientId: CLIENT_ID,
      scopes: ['openid'],
    };
  }

  /** A code that another person got, for a page with a challenge of its own. */
  codeOfAnother(redirectUri: string): string {
    return this.addCode({
      challenge: createHash('sha256').update('another').digest('base64url'),
      redirectUri,
      nonce: '',
    });
  }

  /** As a person has one who signed in before. */
  addRefreshToken(): string {
    const token = randomUUID();
    this.refreshTokens.add(token);
    return token;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (url.pathname === '/oauth2/authorize') return this.authorize(request, response, url.searchParams);
    if (url.pathname === '/oauth2/token') return this.answerToken(request, response);
    if (url.pathname !== '/logout') return void response.writeHead(404).end();
    response.writeHead(302, {
      'set-cookie': 'session=; Path=/; Max-Age=0',
      location: url.searchParams.get('logout_uri') ?? '',
    });
    response.end();
  }

  private authorize(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const valid =
      query.get('response_type') === 'code' &&
      query.get('client_id') === CLIENT_ID &&
      query.get('code_challenge_method') === 'S256' &&
      query.get('scope') === 'openid' &&
      query.get('redirect_uri')?.endsWith('/signed-in');
    if (!valid) return void response.writeHead(400).end('wrong request');
    if (request.method === 'GET' && !request.headers.cookie?.includes('session=ana')) {
      this.pagesShown += 1;
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(PAGE);
      return;
    }
    const redirectUri = query.get('redirect_uri') ?? '';
    const location = new URL(redirectUri);
    const nonce = this.wrongNonce ? 'another' : (query.get('nonce') ?? '');
    const code = this.addCode({ challenge: query.get('code_challenge') ?? '', redirectUri, nonce });
    location.searchParams.set('code', code);
    location.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { 'set-cookie': 'session=ana; Path=/; HttpOnly', location: location.href }).end();
  }

  private async answerToken(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(Buffer.concat(await Array.fromAsync(request)).toString());
    await sleep(ANSWER_MS);
    const answer = form.get('grant_type') === 'refresh_token' ? this.acceptRefresh(form) : this.acceptCode(form);
    const body = answer === null ? { error: 'invalid_grant' } : await this.tokens(answer);
    response.writeHead(answer === null ? 400 : 200, {
      ...{ 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
    response.end(JSON.stringify(body));
  }

  /** @returns the nonce; null: refused */
  private acceptCode(form: URLSearchParams): string | null {
    const code = form.get('code') ?? '';
    const known = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const accepted =
      known !== undefined &&
      known.challenge === challenge &&
      known.redirectUri === form.get('redirect_uri') &&
      form.get('client_id') === CLIENT_ID;
    this.exchanges.push(accepted ? 'accepted' : 'refused');
    return accepted ? known.nonce : null;
  }

  private acceptRefresh(form: URLSearchParams): string | null {
    this.refreshes += 1;
    return !this.refusesRefresh && this.refreshTokens.has(form.get('refresh_token') ?? '') ? '' : null;
  }

  private async tokens(nonce: string): Promise<object> {
    const refreshToken = this.addRefreshToken();
    const idToken = await new SignJWT(nonce === '' ? {} : { nonce })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(this.origin)
      .setAudience(CLIENT_ID)
      .setSubject('ana')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(this.key);
    return {
      ...{ access_token: await this.accessToken(), id_token: idToken, token_type: 'Bearer' },
      // Cognito gives none when it refreshes.
      ...(nonce !== '' && { refresh_token: refreshToken }),
      expires_in: this.lifetimeSeconds,
    };
  }

  private addCode(code: Code): string {
    const id = randomUUID();
    this.codes.set(id, code);
    return id;
  }
}
