/** Loaded while the port is being taken and the assembly read: a taken port is told at once. */
export async function importParts() {
  const [graphql, realtime, http, cognito, dynamodb, lambda, iam, authentication] = await Promise.all([
    import('../appsync/graphql'),
    import('../appsync/realtime'),
    import('../appsync/http'),
    import('../cognito'),
    import('../dynamodb'),
    import('../lambda'),
    import('../iam'),
    import('../appsync/authentication'),
  ]);
  return { graphql, realtime, http, cognito, dynamodb, lambda, iam, authentication };
}

export type Modules = Awaited<ReturnType<typeof importParts>>;
