import { Annotations, Duration, Stack } from 'aws-cdk-lib';
import { ClientAttributes, OAuthScope, type UserPoolClient, type UserPoolClientOptions } from 'aws-cdk-lib/aws-cognito';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { ROLES, storeScope } from '../domain/kernel/roles.ts';
import type { Configuration } from './configuration.ts';
import type { Identities } from './identities.ts';
import { storesWithClient } from './store-clients.ts';

type NamedClient = { readonly name: string; readonly client: UserPoolClient; readonly system: string };

/** A name has a hyphen or fewer than 20 characters, so that it cannot be confused with a client id of Cognito. */
const SYSTEM_NAME = /^(?=.{1,40}$)[a-z][a-z0-9]{0,18}(-[a-z0-9]+)*$/;

/**
 * The clients that may request tokens, with their scopes: one machine client for each machine role, one per store for its
 * tills (only it has the store's scope), and the app in which customers sign in.
 */
export class Clients extends Construct {
  readonly all: readonly NamedClient[];
  private readonly identities: Identities;

  constructor(scope: Construct, id: string, props: { configuration: Configuration; identities: Identities }) {
    super(scope, id);
    this.identities = props.identities;
    const { customerApp, customerIssuers = [], staffApp, systems } = props.configuration;
    const stores = storesWithClient(props.configuration);
    this.all = [
      this.addMachineClient('Commerce', ROLES.commerce, systems.commerce),
      this.addMachineClient('Support', ROLES.support, systems.support),
      this.addMachineClient('Analyst', ROLES.analyst, systems.analyst),
      this.addMachineClient('Admin', ROLES.admin, systems.admin),
      ...stores.map(({ code, system, clientVersion }) =>
        this.addMachineClient(`Till${nameOf(code)}`, [...ROLES.pos, storeScope(code)], system, clientVersion),
      ),
      ...(customerApp ? [this.addCustomerClient(customerApp, systems.customerApp)] : []),
    ];
    const withoutClient = props.configuration.stores.slice(stores.length);
    const others = [...withoutClient, ...(staffApp ? [staffApp] : [])].map(({ system }) => system);
    checkSystems([...this.all.map(({ system }) => system), ...others, ...customerIssuers.map(({ name }) => name)]);
    // The parameter has a fixed name: Cognito's trigger reads it, but cannot depend on the clients of its own pool.
    new StringParameter(this, 'Systems', {
      parameterName: props.identities.systemsParameter,
      description: 'Customer graph: the permanent name of the system that holds each client',
      stringValue: Stack.of(this).toJsonString(
        Object.fromEntries(this.all.map(({ client, system }) => [client.userPoolClientId, system])),
      ),
    });
    if (withoutClient.length > 0)
      Annotations.of(this).addInfo(
        `${withoutClient.length} stores have no client: their tills sign in as devices, see docs/deploy.md`,
      );
  }

  /** @param version another one is another resource of the stack, so that CloudFormation creates a new client */
  private addMachineClient(name: string, scopes: readonly string[], system: string, version = 1): NamedClient {
    const id = version === 1 ? name : `${name}-v${version}`;
    return this.addClient(id, name, system, {
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => this.identities.oauthScope(scope)),
      },
      accessTokenValidity: Duration.hours(1),
    });
  }

  private addCustomerClient(
    { callbackUrls, logoutUrls }: NonNullable<Configuration['customerApp']>,
    system: string,
  ): NamedClient {
    // An app in a browser or on a phone cannot keep a secret. PKCE proves that the authorization code is its own.
    return this.addClient('Customer', 'Customer', system, {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, ...ROLES.customer.map((scope) => this.identities.oauthScope(scope))],
        callbackUrls: [...callbackUrls],
        logoutUrls: [...logoutUrls],
      },
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(30),
    });
  }

  private addClient(id: string, name: string, system: string, options: UserPoolClientOptions): NamedClient {
    const client = this.identities.pool.addClient(id, {
      // Tokens come only from the token endpoint. Without this setting Cognito enables its other sign-in flows too.
      authFlows: { userSrp: false },
      // Without this setting users may write all their attributes, even customer_id, and become any customer.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, locale: true }),
      ...options,
    });
    return { name, client, system };
  }
}

function checkSystems(names: readonly string[]): void {
  const wrong = names.find((name, index) => !SYSTEM_NAME.test(name) || names.indexOf(name) !== index);
  if (wrong !== undefined)
    throw new Error(
      `System ${wrong}: each system needs a unique name of lower-case letters and digits with single - between, at most 40`,
    );
}

/** `new-york` becomes `NewYork`: names of outputs have letters and digits only. */
export function nameOf(store: string): string {
  if (!/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/.test(store)) {
    throw new Error(`Store ${store}: a code has letters and digits, with single -, _ or . between them`);
  }
  return store
    .split(/[-_.]/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}
