import type { AmplifyDataResources } from '@aws-amplify/data-construct';

/** Models whose rows are needed for a while only. */
const expiring = ['CrowdAllowance', 'CrowdSecond', 'Receipt'];

/**
 * What people wrote outlives mistakes: a branch deployment's tables can be restored to any second of the last 35
 * days and can't be deleted by accident. A sandbox is thrown away with its tables.
 */
export function keepTables(resources: AmplifyDataResources, deploymentType: unknown): void {
  const tables = resources.cfnResources.amplifyDynamoDbTables;
  for (const model of expiring) {
    const table = tables[model];
    if (!table) throw new Error(`unable to let rows of ${model} expire; there is no such table`);
    table.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true };
  }
  if (deploymentType !== 'branch') return;
  for (const table of Object.values(tables)) {
    table.pointInTimeRecoveryEnabled = true;
    table.deletionProtectionEnabled = true;
  }
}
