import {
  CognitoIdentityProviderClient,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';
import { readFile } from 'node:fs/promises';
import { createAccount } from '../../scripts/real-client';
import { synthesise } from '../../scripts/stages/synthesise';
import { BackendProcess } from '../../scripts/testing/backend-process';
import { sampleBackend } from '../sample-backend';
import { readOutputs, type AmplifyOutputs } from './amplify-outputs';
import { recogniseBackend } from './backend-name';
import type { Deployment } from './deployment';
import { accountsOf } from './people';

export interface OpenDeployments {
  readonly deployments: readonly Deployment[];
  close(): Promise<void>;
}

/**
 * The deployment that `CONFORMANCE_OUTPUTS` names by its `amplify_outputs.json`, or both backends on this
 * machine, each in a process of its own and reached in the same way. Its accounts are made as an operator does.
 */
export async function openDeployments(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenDeployments> {
  const { CONFORMANCE_OUTPUTS: outputsFile, CONFORMANCE_ADMIN: adminFile } = environment;
  if (outputsFile) {
    const outputs = await readOutputs(outputsFile);
    const admin = adminFile
      ? (JSON.parse(await readFile(adminFile, 'utf8')) as AdminAccess)
      : { region: outputs.auth.aws_region };
    return { deployments: [await prepare(outputs, admin)], close: () => Promise.resolve() };
  }
  const assemblies = [await synthesise(), await synthesise('sandbox', sampleBackend)];
  const processes = await startAll(assemblies);
  const close = async (): Promise<void> => {
    await Promise.all(processes.map((backend) => backend.remove()));
  };
  try {
    const deployments = processes.map(async (backend) =>
      prepare(await readOutputs(backend.outputsFile), await backend.readAdmin()),
    );
    return { deployments: await Promise.all(deployments), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** All of them, or none is left running. */
async function startAll(assemblies: readonly string[]): Promise<BackendProcess[]> {
  const starts = await Promise.allSettled(assemblies.map((assembly) => BackendProcess.start({ assembly })));
  const failure = starts.find((start) => start.status === 'rejected');
  const started = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  if (!failure) return started;
  await Promise.all(started.map((backend) => backend.remove()));
  throw failure.reason;
}

/** Where the user pool's administration is; without credentials, the AWS SDK looks for the operator's own. */
type AdminAccess = Pick<CognitoIdentityProviderClientConfig, 'endpoint' | 'region' | 'credentials'>;

async function prepare(outputs: AmplifyOutputs, admin: AdminAccess): Promise<Deployment> {
  const backend = recogniseBackend(outputs);
  const cognito = new CognitoIdentityProviderClient(admin);
  for (const account of accountsOf(backend)) await createAccount(cognito, outputs.auth.user_pool_id, account);
  cognito.destroy();
  return { backend, outputs };
}
