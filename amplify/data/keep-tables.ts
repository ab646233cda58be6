import type { AmplifyDataResources } from '@aws-amplify/data-construct';

/**
 * What people wrote outlives mistakes: a branch deployment's tables can be restored to any second of the last 35
 * days and can't be deleted by accident. A sandbox is thrown away with its tables.
 */
export function keepTables(resources: AmplifyDataResources, deploymentType: unknown): void {
  const { Receipt, ...tables } = resources.cfnResources.amplifyDynamoDbTables;
  if (!Receipt) throw new Error('unable to let receipts expire; there is no table of receipts');
  Receipt.timeToLiveAttribute = { attributeName: 'expiresAt', enabled: true };
  if (deploymentType !== 'branch') return;
  for (const table of [Receipt, ...Object.values(tables)]) {
    table.pointInTimeRecoveryEnabled = true;
    table.deletionProtectionEnabled = true;
  }
}
