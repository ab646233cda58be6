import type { RoleModel } from '../../backend-model';
import { createIam, makeIamSecrets, type Iam } from '../../iam';
import type { ApiKey } from '../authentication';

export const blogRegion = 'xx-local-1';
export const blogAccountId = '000000000000';

export const blogKey: ApiKey = { value: `da2-${'a'.repeat(26)}`, expiresAt: Number.MAX_SAFE_INTEGER };
export const expiredBlogKey: ApiKey = { value: `da2-${'b'.repeat(26)}`, expiresAt: 0 };

const field = (path: string): string =>
  `arn:aws:appsync:${blogRegion}:${blogAccountId}:apis/blogapi/types/${path}`;

/** May ask who it is, and record audits and hear of them; not erase them. */
export const auditorRole: RoleModel = {
  roleArn: `arn:aws:iam::${blogAccountId}:role/auditor`,
  roleName: 'auditor',
  roleId: 'AROAAUDITOR',
  statements: [
    {
      effect: 'Allow',
      actions: { kind: 'only', patterns: ['appsync:GraphQL'] },
      resources: {
        kind: 'only',
        patterns: [
          field('Query/*'),
          field('Mutation/fields/recordAudit'),
          field('Subscription/fields/onAudit'),
        ],
      },
      conditions: [],
    },
  ],
  awsManagedPolicyArns: [],
  trust: [],
};

export const makeBlogIam = (): Iam =>
  createIam({
    roles: [auditorRole],
    secrets: makeIamSecrets(),
    region: blogRegion,
    accountId: blogAccountId,
  });
