import type { TestProject } from 'vitest/node';
import { openDeployments } from './open-deployments';

/** Once for all test files. @returns the teardown */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { deployments, close } = await openDeployments(process.env);
  project.provide('deployments', deployments);
  return close;
}
