import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import { seededChance } from '../../../chat/testing';
import { createAccount, type Account } from '../../../scripts/real-client';
import type { Testbed } from '../testbed';
import { moderators, people } from './action';
import type { Device } from './device';
import { bundleDevices } from './device-bundle';
import { Network } from './network';

/** Somebody who is signed in on a device of their own. */
export interface Participant {
  readonly name: string;
  readonly userId: string;
  readonly device: Device;
  readonly network: Network;
}

const accounts: readonly Account[] = Array.from({ length: people }, (_, index) => ({
  email: `reader${index}@conformance.example`,
  password: 'Conformance-1',
  groups: index < moderators ? ['User', 'Moderator'] : ['User'],
}));

/** Twenty people, each with a client of their own; the first of them are moderators. */
export async function openPeople(
  { backend, actors }: Testbed,
  seed: number,
): Promise<readonly Participant[]> {
  const cognito = new CognitoIdentityProviderClient({ ...backend.admin });
  const bundle = await bundleDevices();
  const opened: Participant[] = [];
  // Signing in costs arithmetic that is fast only once it is warm, so one client does it for all.
  for (const [index, account] of accounts.entries()) {
    await createAccount(cognito, backend.model.userPool.userPoolId, account);
    await actors.actAs(account);
    const { tokens, userSub } = await fetchAuthSession();
    if (!tokens || userSub === undefined) throw new Error(`unable to sign in ${account.email}`);
    const network = new Network(seededChance(seed + people + index));
    const device = bundle.make(network, backend.outputs, tokens, seed + index);
    const name = index < moderators ? `Mona ${index}` : `Fan ${index}`;
    opened.push({ name, userId: userSub, device, network });
  }
  cognito.destroy();
  return opened;
}
