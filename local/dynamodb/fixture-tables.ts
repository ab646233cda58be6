import type { TableModel } from '../backend-model';

/** Tables of a blog, for this folder's tests. */
export const noteTable: TableModel = {
  tableName: 'Note',
  keySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  attributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  globalSecondaryIndexes: [],
};

export const postTable: TableModel = {
  tableName: 'Post',
  keySchema: [
    { AttributeName: 'blogId', KeyType: 'HASH' },
    { AttributeName: 'postId', KeyType: 'RANGE' },
  ],
  attributeDefinitions: [
    { AttributeName: 'blogId', AttributeType: 'S' },
    { AttributeName: 'postId', AttributeType: 'S' },
    { AttributeName: 'authorId', AttributeType: 'S' },
  ],
  globalSecondaryIndexes: [
    {
      IndexName: 'byAuthor',
      KeySchema: [
        { AttributeName: 'authorId', KeyType: 'HASH' },
        { AttributeName: 'postId', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};

export function makePost(blogId: string, postId: string, authorId = 'ada', extra: object = {}) {
  return { blogId: { S: blogId }, postId: { S: postId }, authorId: { S: authorId }, ...extra };
}
