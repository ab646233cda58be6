import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openRunner } from './open-runner';
import type { Runner } from './runner';

describe.each(inject('deployments').map((deployment) => ({ deployment, backend: deployment.backend })))(
  'the real client on the $backend backend',
  ({ deployment, backend }) => {
    let runner: Runner;
    beforeAll(async () => {
      runner = await openRunner(deployment);
    });
    afterAll(() => runner.close(), 10_000);

    const model = { chat: 'Room', sample: 'Book' }[backend];
    const conditionFailed = {
      data: null,
      errors: [{ errorType: 'DynamoDB:ConditionalCheckFailedException' }],
    };

    test('[CLI1] what was created is what others get', async () => {
      const seen = await runner.play('keepThing');
      const { thing } = seen as { thing: unknown };
      expect(seen).toMatchObject({ created: thing, got: thing });
    });

    test('[CLI2] an update changes the named fields, and a reader gets the change', async () => {
      expect(await runner.play('changeThing')).toEqual({ updated: 'After', got: 'After' });
    });

    // Roomful lets nobody delete a room.
    const deletes = backend === 'sample';
    if (deletes) {
      test('[CLI3] a deleted item is answered, then gone; deleting it again is null, and no error', async () => {
        expect(await runner.play('removeThing')).toMatchObject({
          deleted: 'Gone',
          got: { data: null },
          again: { data: null },
        });
      });
    }

    test('[CLI4] creating what is there and updating what is not fail their conditions', async () => {
      expect(await runner.play('breakConditions')).toMatchObject({
        again: conditionFailed,
        missing: conditionFailed,
        kept: 'Once',
      });
    });

    test('[CLI5] a selection set gives those fields and no others', async () => {
      expect(await runner.play('selectTitle')).toEqual({ title: 'Selected' });
    });

    test('[CLI6] an item that is not there is null, and no error', async () => {
      expect(await runner.play('readNothing')).toEqual({ data: null });
    });

    test('[CLI7] every operator of a model filter lets through what DynamoDB would', async () => {
      expect(await runner.play('filterThings')).toEqual({
        eq: ['bee'],
        ne: ['ant', 'cat', 'dodo'],
        lt: ['ant'],
        le: ['ant', 'bee'],
        gt: ['cat', 'dodo'],
        ge: ['bee', 'cat', 'dodo'],
        contains: ['ant'],
        notContains: ['ant', 'cat', 'dodo'],
        beginsWith: ['cat'],
        between: ['bee', 'cat'],
        attributeExists: [],
        size: ['dodo'],
        or: ['ant', 'dodo'],
        not: ['bee', 'cat', 'dodo'],
      });
    });

    test('[CLI8] pages of a partition follow each other in both directions, without overlap', async () => {
      expect(await runner.play('turnPages')).toEqual({
        ascending: [[0, 1, 2], [3, 4, 5], [6]],
        descending: [[6, 5, 4], [3, 2, 1], [0]],
      });
    });

    test('[CLI9] a nextToken that was tampered with is refused', async () => {
      expect(await runner.play('bendToken')).toMatchObject({
        hadToken: true,
        errors: [{ message: expect.stringMatching(/token/i) as string }],
      });
    });

    test('[CLI10] who may only read is refused every change, in AppSync’s shape', async () => {
      const refused = (operation: string) => ({
        data: null,
        errors: [
          {
            path: [operation],
            data: null,
            errorType: 'Unauthorized',
            errorInfo: null,
            locations: [
              { line: expect.any(Number) as number, column: expect.any(Number) as number, sourceName: null },
            ],
            message: `Not Authorized to access ${operation} on type Mutation`,
          },
        ],
      });
      expect(await runner.play('overstep')).toMatchObject({
        answers: {
          create: refused(`create${model}`),
          update: refused(`update${model}`),
          delete: refused(`delete${model}`),
        },
        kept: 'Not yours',
      });
    });

    test('[CLI11] a document that the schema doesn’t accept is refused as a whole', async () => {
      expect(await runner.play('askNonsense')).toMatchObject({
        unknownField: {
          errors: [
            {
              message:
                "Validation error of type FieldUndefined: Field 'noSuchField' in type 'Query' is undefined @ 'noSuchField'",
            },
          ],
        },
        badVariable: {
          errors: expect.arrayContaining([
            expect.objectContaining({
              message: "Variable 'input' has coerced Null value for NonNull type 'String!'",
            }),
          ]) as object[],
        },
      });
    });

    test('[CLI12] subscriptions hear creation, change and deletion of what their filter lets through', async () => {
      expect(await runner.play('hearChanges')).toEqual([
        'create one',
        'update two',
        ...(deletes ? ['delete two'] : []),
      ]);
    });

    test('[CLI13] observeQuery gives what is there and then every change', async () => {
      expect(await runner.play('observeThings')).toEqual([
        'first',
        'first second',
        'first other',
        ...(deletes ? ['other'] : []),
      ]);
    });

    test('[CLI14] forceRefresh gives a new token of the same person and groups, which the API takes', async () => {
      expect(await runner.play('refreshTokens')).toMatchObject({
        isSamePerson: true,
        isNewToken: true,
        groups: [{ chat: 'User', sample: 'Reader' }[backend]],
      });
    });

    test('[CLI15] a global sign-out ends the sign-ins of all devices', async () => {
      expect(await runner.play('signOutEverywhere')).toEqual({
        tablet: 'UserUnAuthenticatedException',
        phoneTokens: null,
        phone: 'UserUnAuthenticatedException',
      });
    });

    test('[CLI16] a wrong password and an unknown person are refused alike', async () => {
      expect(await runner.play('mistakePassword')).toEqual({
        wrongPassword: 'NotAuthorizedException',
        unknownPerson: 'NotAuthorizedException',
      });
    });
  },
);
