import type { Answer } from './subject';

/** `client.graphql` throws an answer with errors, where the models return it. */
export async function answerOf(work: unknown): Promise<Answer<unknown>> {
  try {
    return (await work) as Answer<unknown>;
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'errors' in error) return error as Answer<unknown>;
    throw error;
  }
}
