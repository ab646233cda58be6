import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { fetchAuthSession } from 'aws-amplify/auth';
import { createAccount } from '../../../scripts/real-client';
import { PersonApi, readSelectionSets } from '../raw-api';
import type { Testbed } from './start-testbed';

/** So many people with accounts of their own, who can act at the same moment. */
export async function openCrowd({ actors, backend }: Testbed, size: number): Promise<readonly PersonApi[]> {
  const cognito = new CognitoIdentityProviderClient({ ...backend.admin });
  const selections = readSelectionSets(backend.outputs);
  const crowd: PersonApi[] = [];
  for (let index = 0; index < size; index += 1) {
    const account = {
      email: `crowd${index}@conformance.example`,
      password: 'Conformance-1',
      groups: ['User'],
    };
    await createAccount(cognito, backend.model.userPool.userPoolId, account);
    await actors.actAs(account);
    const { tokens } = await fetchAuthSession();
    if (!tokens) throw new Error(`unable to act as ${account.email}; there is no token`);
    crowd.push(new PersonApi(backend.url, tokens.accessToken.toString(), selections));
  }
  cognito.destroy();
  return crowd;
}
