import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { findTemplateCycles, readCloudAssembly } from '../local';
import { synthesise, type DeploymentType } from '../scripts/stages/synthesise';

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
}

describe.each<DeploymentType>(['sandbox', 'branch'])(
  'the backend synthesised for a %s deployment',
  (type) => {
    let directory = '';
    beforeAll(async () => {
      directory = await synthesise(type);
    });

    test('[SYN1] has no circular template, which CloudFormation would refuse', () => {
      expect(findTemplateCycles(directory)).toEqual([]);
    });

    test('[SYN2] makes one table a model, keyed by its access pattern', () => {
      const keys = readCloudAssembly(directory).tables.map(({ tableName, keySchema }) => [
        tableName.split('-')[0],
        ...keySchema.map((element) => element.AttributeName),
      ]);
      expect(keys.sort()).toEqual([
        ['AuditEntry', 'roomId', 'entryId'],
        ['CrowdAllowance', 'userId', 'roomId'],
        ['CrowdSecond', 'roomId', 'second'],
        ['HeldPost', 'roomId', 'heldId'],
        ['Message', 'roomId', 'messageId'],
        ['Participant', 'roomId', 'userId'],
        ['PreparedSnapshot', 'roomId'],
        ['Reaction', 'userId', 'roomId#messageId#emoji'],
        ['Receipt', 'userId', 'nonce'],
        ['Report', 'roomId', 'messageId#reporterId'],
        ['Room', 'id'],
        ['RoomPace', 'roomId'],
        ['RoomRules', 'roomId'],
        ['Thread', 'roomId', 'messageId#threadId'],
      ]);
    });

    test('[SYN9] can restore the tables of a branch and refuses to delete them; receipts and crowds expire', () => {
      const tables = resourcesOf(directory, 'Custom::AmplifyDynamoDBTable').map(
        ({ Properties }) => Properties ?? {},
      );
      expect(tables).toHaveLength(14);
      for (const table of tables) {
        const recovery = table['pointInTimeRecoverySpecification'];
        if (type === 'branch') {
          expect(recovery).toMatchObject({ pointInTimeRecoveryEnabled: true });
          expect(table['deletionProtectionEnabled']).toBe(true);
        } else {
          expect(table['deletionProtectionEnabled'] ?? false).toBe(false);
        }
      }
      const expiring = tables.filter((table) => table['timeToLiveSpecification'] !== undefined);
      expect(expiring).toHaveLength(3);
      for (const table of expiring)
        expect(table['timeToLiveSpecification']).toEqual({ attributeName: 'expiresAt', enabled: true });
    });

    test('[SYN3] has the groups and puts new people into User by a function', () => {
      const { userPool, lambdaFunctions } = readCloudAssembly(directory);
      expect(userPool.groups.map(({ name }) => name).sort()).toEqual(['Moderator', 'User']);
      const arn = userPool.triggers.PostConfirmation;
      const trigger = lambdaFunctions.find(({ functionArn }) => functionArn === arn);
      expect(trigger?.environment['GROUP_NAME']).toBe('User');
    });

    test.each([
      ['Mutation', 'createMessage', ['PrepareMessage', 'AdmitMessage', 'ClaimMessage'], 'before'],
      ['Mutation', 'createThread', ['PrepareAnswer', 'AdmitAnswer', 'ClaimAnswer', 'TouchMessage'], 'before'],
      ['Mutation', 'createThread', ['SettleAnswer'], 'after'],
      ['Mutation', 'updateMessage', ['PrepareMessageChange', 'LogAction'], 'before'],
      ['Mutation', 'updateThread', ['PrepareAnswerChange', 'LogAction'], 'before'],
      ['Mutation', 'createRoom', ['PrepareRoom', 'LogAction'], 'before'],
      ['Mutation', 'updateRoom', ['PrepareRoom', 'LogAction'], 'before'],
      ['Query', 'listAuditEntries', ['PlanListInRoom'], 'before'],
      ['Query', 'listHeldPosts', ['PlanListInRoom'], 'before'],
      ['Query', 'listReports', ['PlanListInRoom'], 'before'],
      ['Query', 'listMessages', ['PlanListInRoom'], 'before'],
      ['Query', 'listParticipants', ['PlanListInRoom'], 'before'],
      ['Query', 'listThreads', ['PlanListThreads'], 'before'],
      ['Query', 'listRooms', ['PlanListRooms'], 'before'],
      ['Query', 'listMessages', ['OrderLiveWindow'], 'after'],
      ['Query', 'listThreads', ['OrderLiveWindow'], 'after'],
      ['Query', 'listRooms', ['OrderLiveWindow'], 'after'],
      ['Subscription', 'onCreateMessage', ['AdmitListener'], 'before'],
      ['Subscription', 'onCreateThread', ['AdmitListener'], 'before'],
    ])(
      '[SYN4] %s.%s runs %j %s the generated data function, after the authorization',
      (typeName, fieldName, own, side) => {
        const names = pipelineOf(directory, typeName, fieldName);
        const data = names.findIndex((name) => name.endsWith('DataResolverFn'));
        const lastAuthorization = names.findLastIndex((name) => /(post)?auth\d+Function$/i.test(name));
        const ours = own.map((name) => names.indexOf(`${typeName}${fieldName}${name}`));
        expect(ours).not.toContain(-1);
        expect(lastAuthorization).toBeGreaterThan(-1);
        for (const place of ours) {
          expect(place).toBeGreaterThan(lastAuthorization);
          expect(place < data).toBe(side === 'before');
        }
        expect(names.length).toBeLessThanOrEqual(10);
      },
    );

    test.each([
      ['publishHeldPost', 1, ['ReadDecided', 'PublishHeld']],
      ['discardHeldPost', 1, ['DiscardHeld']],
      ['reportMessage', 1, ['PrepareReport', 'StoreReport', 'CountReports', 'HideReported']],
      [
        'reactToMessage',
        2,
        [
          'PrepareReaction',
          'AdmitReaction',
          'MarkReaction',
          'TallyReaction',
          'SettleReaction',
          'ForgetReaction',
        ],
      ],
    ])(
      '[SYN10] Mutation.%s goes on, after its %i functions on one table, with %j',
      (fieldName, generated, own) => {
        expect(pipelineOf(directory, 'Mutation', fieldName)).toEqual([
          ...Array.from({ length: generated }, (_, index) => `Fn_Mutation_${fieldName}_${index + 1}`),
          ...own.map((name) => `Mutation${fieldName}${name}`),
        ]);
      },
    );

    test('[SYN5] every list operation of the schema is planned, so that none can scan', () => {
      const { graphqlApi } = readCloudAssembly(directory);
      const lists = graphqlApi.resolvers.filter(
        ({ typeName, fieldName }) => typeName === 'Query' && fieldName.startsWith('list'),
      );
      expect(lists.length).toBe(7);
      for (const { typeName, fieldName } of lists) {
        const planned = pipelineOf(directory, typeName, fieldName).some((name) => name.includes('PlanList'));
        expect(planned, `${typeName}.${fieldName}`).toBe(true);
      }
    });

    test('[SYN6] the generated templates still read the stash that our functions write', () => {
      const { graphqlApi } = readCloudAssembly(directory);
      const template = (functionName: string) => {
        const found = graphqlApi.functions.find(({ name }) => name === functionName);
        return found?.code.kind === 'VTL' ? found.code.request.text : '';
      };
      for (const name of ['MutationCreateMessageDataResolverFn', 'MutationCreateThreadDataResolverFn']) {
        expect(template(name)).toContain('$ctx.stash.transformedArgs');
        expect(template(name)).toContain('$ctx.stash.metadata.modelObjectKey');
      }
      for (const name of ['MutationUpdateMessageDataResolverFn', 'MutationUpdateThreadDataResolverFn']) {
        expect(template(name)).toContain('$ctx.stash.transformedArgs');
        expect(template(name)).toContain('$ctx.stash.conditions');
      }
      expect(template('MutationUpdateRoomDataResolverFn')).toContain('$ctx.stash.defaultValues');
      expect(template('MutationUpdateRoomDataResolverFn')).toContain('$ctx.stash.conditions');
      expect(template('MutationupdateRoominit0Function')).toContain(
        '$ctx.stash.defaultValues.put("updatedAt"',
      );
      const list = template('QueryListRoomsDataResolverFn');
      expect(list).toContain('$ctx.stash.transformedArgs');
      expect(list).toContain('$ctx.stash.modelQueryExpression');
      expect(list).toContain('$ctx.stash.metadata.index');
    });

    test('[SYN11] keeps a snapshot of a room for a second, the same for everybody, and caches nothing else', () => {
      const { graphqlApi } = readCloudAssembly(directory);
      expect(graphqlApi.cache).toEqual({ behavior: 'PER_RESOLVER_CACHING', ttlSeconds: 1 });
      const cached = graphqlApi.resolvers.filter(({ caching }) => caching !== undefined);
      expect(cached).toMatchObject([
        {
          typeName: 'Query',
          fieldName: 'roomSnapshot',
          caching: { ttlSeconds: 1, cachingKeys: ['$context.arguments.roomId'] },
        },
      ]);
    });

    test('[SYN12] gives the function of the ticks one mutation, its tables, and the streams that it listens to', () => {
      const { lambdaFunctions, eventSourceMappings } = readCloudAssembly(directory);
      const fn = lambdaFunctions.find(({ functionName }) => functionName.includes('broadcast'));
      expect(fn?.environment).toMatchObject({
        GRAPHQL_ENDPOINT: expect.stringContaining('graphql') as string,
      });
      const heard = eventSourceMappings.map((mapping) => [
        mapping.tableName.split('-')[0],
        mapping.startingPosition,
        mapping.parallelizationFactor,
        mapping.filters.length,
      ]);
      expect(heard.sort()).toEqual([
        ['CrowdSecond', 'TRIM_HORIZON', 1, 0],
        ['Message', 'TRIM_HORIZON', 1, 0],
        ['Room', 'TRIM_HORIZON', 1, 2],
      ]);
      const actions = resourcesOf(directory, 'AWS::IAM::Policy')
        .map(({ Properties }) => JSON.stringify(Properties))
        .filter((policy) => policy.includes('appsync:GraphQL'));
      expect(actions).toHaveLength(1);
      expect(actions[0]).toContain('/types/Mutation/fields/publishTick');
    });

    test('[SYN13] watches the function, the API and the tables with alarms that cost next to nothing', () => {
      const alarms = resourcesOf(directory, 'AWS::CloudWatch::Alarm').map(
        ({ Properties }) => Properties ?? {},
      );
      expect(alarms.map(({ MetricName }) => MetricName).sort()).toEqual([
        '4XXError',
        '5XXError',
        'ConnectClientError',
        'ConnectServerError',
        'Errors',
        'IteratorAge',
        'Latency',
        'ReadThrottleEvents',
        'ReadThrottleEvents',
        'Throttles',
        'WriteThrottleEvents',
        'WriteThrottleEvents',
        'WriteThrottleEvents',
        'WriteThrottleEvents',
      ]);
      for (const alarm of alarms)
        expect(alarm).toMatchObject({ Period: 60, EvaluationPeriods: 3, DatapointsToAlarm: 2 });
      expect(resourcesOf(directory, 'AWS::SNS::Topic')).toEqual([]);
    });

    test('[SYN14] shows who runs an event what to watch, on one dashboard of a branch', () => {
      const dashboards = resourcesOf(directory, 'AWS::CloudWatch::Dashboard');
      expect(dashboards).toHaveLength(type === 'branch' ? 1 : 0);
      const shown = dashboards.map(({ Properties }) => JSON.stringify(Properties)).join('');
      const watched = [
        'ActiveConnections',
        'OutboundMessages',
        'IteratorAge',
        'WriteThrottleEvents',
        'ReadThrottleEvents',
        'ConsumedReadCapacityUnits',
      ];
      for (const metric of type === 'branch' ? watched : []) expect(shown).toContain(metric);
    });

    test('[SYN7] no group may delete rooms, messages and answers', () => {
      const { graphqlApi } = readCloudAssembly(directory);
      for (const operation of ['deleteRoom', 'deleteMessage', 'deleteThread']) {
        const authorization = graphqlApi.functions.find(
          ({ name }) => name === `Mutation${operation}auth0Function`,
        );
        const code = authorization?.code;
        const text = code?.kind === 'VTL' ? code.request.text + code.response.text : '';
        expect(text, operation).toContain('$util.unauthorized()');
        expect(text, operation).not.toContain('"entity":"User"');
        expect(text, operation).not.toContain('"entity":"Moderator"');
      }
    });

    test('[SYN8] no function is larger than AppSync takes (32 KB)', () => {
      const functions = readCloudAssembly(directory).graphqlApi.functions.flatMap(({ name, code }) =>
        code.kind === 'APPSYNC_JS' ? [{ name, size: Buffer.byteLength(code.code) }] : [],
      );
      expect(functions.length).toBeGreaterThan(10);
      for (const { name, size } of functions) expect(size, name).toBeLessThan(32 * 1024);
    });
  },
);

function pipelineOf(directory: string, typeName: string, fieldName: string): string[] {
  const { graphqlApi } = readCloudAssembly(directory);
  const resolver = graphqlApi.resolvers.find(
    (one) => one.typeName === typeName && one.fieldName === fieldName,
  );
  if (resolver?.kind !== 'PIPELINE')
    throw new Error(`unable to find the pipeline of ${typeName}.${fieldName}`);
  return resolver.functionIds.map((id) => {
    const found = graphqlApi.functions.find(({ functionId }) => functionId === id);
    if (!found) throw new Error(`unable to find the function ${id}`);
    return found.name;
  });
}

function resourcesOf(directory: string, type: string): Resource[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.template.json'))
    .flatMap((file) => {
      const template = JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as {
        Resources?: Record<string, Resource>;
      };
      return Object.values(template.Resources ?? {});
    })
    .filter((resource) => resource.Type === type);
}
