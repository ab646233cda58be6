import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBlogEngine, type BlogEngine } from '../blog-fixture';
import type { PreparedSubscription } from './index';

describe('preparing subscriptions', () => {
  let blog: BlogEngine;

  beforeEach(async () => {
    blog = await openBlogEngine();
  });

  afterEach(() => blog.close());

  function subscribe(
    query: string,
    variables: Record<string, unknown> = {},
    caller = 'ann',
    groups: string[] = [],
  ) {
    return blog.engine.subscribe({
      query,
      variables,
      headers: {},
      identity: {
        sub: caller,
        issuer: '',
        username: caller,
        claims: {},
        sourceIp: [],
        defaultAuthStrategy: 'ALLOW',
        groups,
      },
    });
  }

  async function accepted(...args: Parameters<typeof subscribe>): Promise<PreparedSubscription> {
    const start = await subscribe(...args);
    if (start.kind === 'refused') throw new Error(JSON.stringify(start.errors));
    return start.subscription;
  }

  it("takes filters from the resolver's effects and mutations from the schema", async () => {
    const subscription = await accepted('subscription ($f: PostFilter) { onCreatePost(filter: $f) { id } }', {
      f: { blogId: { eq: 'b1' } },
    });
    expect(subscription).toMatchObject({
      fieldName: 'onCreatePost',
      mutationFields: ['createPost'],
      filter: { filterGroup: [{ filters: [{ fieldName: 'blogId', operator: 'eq', value: 'b1' }] }] },
      invalidationFilter: {
        filterGroup: [{ filters: [{ fieldName: 'readerId', operator: 'eq', value: 'ann' }] }],
      },
    });
  });

  it('tells an argument that is null from one that was left out', async () => {
    const query = 'subscription ($b: ID, $body: String) { onPostOf(blogId: $b, body: $body) { id } }';
    expect((await accepted(query, { b: 'b1' })).arguments).toEqual({ blogId: 'b1' });
    expect((await accepted(query, { b: 'b1', body: null })).arguments).toEqual({ blogId: 'b1', body: null });
  });

  it.each([
    ['subscription { onCreatePost { id } }', 'banned', 'Unauthorized'],
    ['subscription { onPostForEditors { id } }', 'ann', 'Unauthorized'],
    ['{ skipped }', 'ann', 'UnsupportedOperation'],
  ])('refuses %s of %s', async (query, caller, errorType) => {
    const start = await subscribe(query, {}, caller);
    expect(start).toMatchObject({ kind: 'refused', errors: [{ errorType }] });
  });

  it('refuses a subscription that is not valid', async () => {
    const start = await subscribe('subscription { onCreatePost { wrong } }');
    expect(start).toMatchObject({
      kind: 'refused',
      errors: [
        { message: expect.stringContaining("FieldUndefined: Field 'wrong' in type 'Post'") as string },
      ],
    });
  });

  it('projects what the mutation selected, null for the rest, and an error where null is not allowed', async () => {
    const subscription = await accepted('subscription { onCreatePost { key: id body title } }');
    expect(subscription.project({ id: '1', title: 't', blogId: 'b' })).toEqual({
      data: { onCreatePost: { key: '1', body: null, title: 't' } },
    });
    expect(subscription.project({ id: '1' })).toMatchObject({
      data: { onCreatePost: null },
      errors: [
        {
          message:
            "Cannot return null for non-nullable type: 'String' within parent 'Post' (/onCreatePost/title)",
        },
      ],
    });
  });

  it('withholds fields that the caller may not read', async () => {
    const query = 'subscription { onCreatePost { id draft } }';
    const [anyone, editor] = [await accepted(query), await accepted(query, {}, 'eve', ['Editor'])];
    const payload = { id: '1', draft: 'words' };
    expect(anyone.project(payload).data).toEqual({ onCreatePost: { id: '1', draft: null } });
    expect(editor.project(payload).data).toEqual({ onCreatePost: { id: '1', draft: 'words' } });
    expect(anyone.projectionKey).not.toBe(editor.projectionKey);
  });

  it('shares a projection between filters, not between selections', async () => {
    const query = (fields: string) =>
      `subscription ($f: PostFilter) { onCreatePost(filter: $f) { ${fields} } }`;
    const filter = (blog: string) => ({ f: { blogId: { eq: blog } } });
    const one = await accepted(query('id'), filter('b1'));
    expect((await accepted(query('id'), filter('b2'))).projectionKey).toBe(one.projectionKey);
    expect((await accepted(query('title'), filter('b1'))).projectionKey).not.toBe(one.projectionKey);
    const shown = 'subscription ($s: Boolean!) { onCreatePost { id body @include(if: $s) } }';
    const [yes, no] = [await accepted(shown, { s: true }), await accepted(shown, { s: false })];
    expect(yes.projectionKey).not.toBe(no.projectionKey);
  });
});
