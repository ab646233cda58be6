export { describeMutations } from './describe-mutations';
export { runMutations, type Load, type MutationsFound } from './run-mutations';
