import type { LambdaFunctionModel } from '../backend-model';

/** What a function may use, in megabytes; 128 is Lambda's default. */
export const memoryOf = ({ memoryMegabytes = 128 }: LambdaFunctionModel): number => memoryMegabytes;
