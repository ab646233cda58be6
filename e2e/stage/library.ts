import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { sampleBackend } from '../../conformance/sample-backend';
import { createAccount, type Account } from '../../scripts/real-client';
import { synthesise } from '../../scripts/stages/synthesise';
import { BackendProcess } from '../../scripts/testing/backend-process';

export const librarian: Account = {
  email: 'lena@e2e.example',
  password: 'Playwright-1',
  groups: ['Librarian'],
};

/** In no group: a group's role goes before the identity pool's own, and may nothing of the API. */
export const reader: Account = { email: 'rolf@e2e.example', password: 'Playwright-1', groups: [] };

/** The library's backend with two accounts: it has what the chat's lacks, rules for guests and for IAM. */
export class Library {
  private constructor(readonly backend: BackendProcess) {}

  static async open(): Promise<Library> {
    const backend = await BackendProcess.start({ assembly: await synthesise('sandbox', sampleBackend) });
    const { auth } = (await backend.readOutputs()) as { auth: { user_pool_id: string } };
    const cognito = new CognitoIdentityProviderClient({ ...(await backend.readAdmin()) });
    for (const account of [librarian, reader]) await createAccount(cognito, auth.user_pool_id, account);
    cognito.destroy();
    return new Library(backend);
  }

  close(): Promise<void> {
    return this.backend.remove();
  }
}
