import type { StaffMember } from '../domain/staff/staff-member.ts';
import type { StaffAccounts } from './staff-account-reactor.ts';

/** The library and a client. Most processes need neither, so the first change of a member loads them. */
async function loadCognito() {
  const library = await import('@aws-sdk/client-cognito-identity-provider');
  return { ...library, client: new library.CognitoIdentityProviderClient({}) };
}

/**
 * Accounts in the user pool of the staff. The user name is the member's id, which never changes; people sign in with their
 * email address, which is an alias. Cognito sends the invitation.
 */
export function cognitoStaffAccounts(userPoolId: string): StaffAccounts {
  let loaded: Awaited<ReturnType<typeof loadCognito>> | null = null;
  return {
    async apply(member) {
      loaded ??= await loadCognito();
      const { client, UserNotFoundException, ...commands } = loaded;
      const user = { UserPoolId: userPoolId, Username: member.id };
      const account = { ...user, UserAttributes: attributesOf(member) };
      // First the update: then a second delivery of the same change finds the account, and invites nobody twice.
      const isKnown = await unless(UserNotFoundException, () =>
        client.send(new commands.AdminUpdateUserAttributesCommand(account)),
      );
      if (!isKnown && member.enabled)
        await client.send(new commands.AdminCreateUserCommand({ ...account, DesiredDeliveryMediums: ['EMAIL'] }));
      else if (isKnown && member.enabled) await client.send(new commands.AdminEnableUserCommand(user));
      // It also revokes the tokens with which the person would get new ones.
      else if (isKnown) await client.send(new commands.AdminDisableUserCommand(user));
    },
  };
}

/** @returns false if the work failed with this error */
async function unless(
  expected: abstract new (...args: never) => Error,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof expected) return false;
    throw error;
  }
}

const attributesOf = ({ email, name }: StaffMember) => [
  { Name: 'email', Value: email },
  // Only a verified address is an alias. The admin who saved it vouches for it.
  { Name: 'email_verified', Value: 'true' },
  { Name: 'name', Value: name },
];
