/** A blog, as an API of AppSync would describe it: for tests of everything that runs an API. */
export const blogSchema = `
enum Mood { CALM ANGRY }

type Post {
  id: ID!
  blogId: ID!
  title: String!
  body: String
  mood: Mood
  meta: AWSJSON
  createdAt: AWSDateTime!
  draft: String @aws_cognito_user_pools(cognito_groups: ["Editor"])
  notes: [Note]
}

type Note { id: ID! text: String }

type Audit @aws_iam { entry: String }

input CreatePostInput {
  id: ID
  blogId: ID!
  title: String!
  body: String
  mood: Mood
  meta: AWSJSON
  createdAt: AWSDateTime
  draft: String
}

input PostFilter { blogId: TextFilter title: TextFilter }
input TextFilter { eq: ID ne: ID in: [ID] beginsWith: String }

type Query {
  getPost(blogId: ID!, id: ID!): Post
  editorsOnly: String @aws_cognito_user_pools(cognito_groups: ["Editor", "Chief"])
  functionsOnly: String @aws_iam
  audit: Audit
  whoAmI: AWSJSON @aws_cognito_user_pools @aws_iam @aws_api_key
  skipped: String
  appended: String
  broken(kind: String!): Post
  json(value: AWSJSON): AWSJSON
}

type Mutation {
  createPost(input: CreatePostInput!): Post
  renamePost(blogId: ID!, id: ID!, title: String!, expected: String!): Post
  banReader(readerId: ID!): ID
  recordAudit(entry: String!): Audit @aws_iam
  eraseAudit(entry: String!): Audit @aws_iam
}

type Subscription {
  onCreatePost(filter: PostFilter): Post @aws_subscribe(mutations: ["createPost"])
  onPostOf(blogId: ID, body: String): Post @aws_subscribe(mutations: ["createPost", "renamePost"])
  onAudit(entry: String): Audit @aws_subscribe(mutations: ["recordAudit"]) @aws_iam
  onErasure: Audit @aws_subscribe(mutations: ["eraseAudit"]) @aws_iam
  onPostForEditors: Post
    @aws_subscribe(mutations: ["createPost"]) @aws_cognito_user_pools(cognito_groups: ["Editor"])
}
`;
