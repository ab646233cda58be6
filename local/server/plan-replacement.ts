import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BackendModel, MappingCode, TableModel } from '../backend-model';

/** What of a running backend has to be replaced. */
export type Replacement = 'nothing' | 'resolvers' | 'everything';

/**
 * Says how much must be replaced to run another model: open sockets and everything else stay if only the
 * code of resolvers differs.
 * @throws Error if a stored table could not become that of the model
 */
export function planReplacement(running: BackendModel, next: BackendModel): Replacement {
  refuseOtherKeys(running.tables, next.tables);
  if (isDeepStrictEqual(comparable(running), comparable(next))) return 'nothing';
  return isDeepStrictEqual(withoutCode(comparable(running)), withoutCode(comparable(next)))
    ? 'resolvers'
    : 'everything';
}

/** Assets are named by what they hold, wherever the assembly lies. */
const comparable = (model: BackendModel): BackendModel => ({
  ...model,
  lambdaFunctions: model.lambdaFunctions.map((one) => ({
    ...one,
    codeDirectory: path.basename(one.codeDirectory),
  })),
});

function withoutCode(model: BackendModel): BackendModel {
  const { functions, resolvers } = model.graphqlApi;
  const code: MappingCode = { kind: 'APPSYNC_JS', name: '', code: '' };
  return {
    ...model,
    graphqlApi: {
      ...model.graphqlApi,
      functions: functions.map((one) => ({ ...one, code })),
      resolvers: resolvers.map((one) => ({ ...one, code })),
    },
  };
}

/**
 * A table's key can't be changed; CloudFormation would replace the table and what it holds.
 * Source: docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html#cfn-dynamodb-table-keyschema
 */
function refuseOtherKeys(running: readonly TableModel[], next: readonly TableModel[]): void {
  for (const table of next) {
    const before = running.find(({ tableName }) => tableName === table.tableName);
    if (before === undefined || describeKey(before) === describeKey(table)) continue;
    throw new Error(
      `unable to change the key of table ${table.tableName} from (${describeKey(before)}) to ` +
        `(${describeKey(table)}); a stored table keeps its key, so start afresh with --reset, which deletes what is stored`,
    );
  }
}

const describeKey = ({ keySchema, attributeDefinitions }: TableModel): string =>
  keySchema
    .map(({ AttributeName, KeyType }) => {
      const found = attributeDefinitions.find((one) => one.AttributeName === AttributeName);
      return `${AttributeName} ${KeyType} ${found?.AttributeType ?? 'undefined'}`;
    })
    .join(', ');
