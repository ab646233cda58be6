import type { TableOperationCollector } from '../../ports';
import type { DataSourceExecutor, DataSourceResult } from '../data-sources';
import {
  makeMappingEffects,
  type CompiledMapping,
  type MappingContext,
  type MappingEffects,
  type MappingOutcome,
} from '../resolvers';
import type { Deadline } from './deadline';
import type { GraphqlEngineOptions, TraceStep } from './engine-types';
import { ResolverError } from './resolver-error';
import type { CompiledFunction, CompiledResolver } from './resolver-table';

/** What a resolver is run with: the parts of `ctx` that stay the same through the whole run. */
export type ResolverCall = Omit<MappingContext, 'result' | 'prev' | 'error' | 'stash'>;

/** What all runs of an API share. */
export interface ResolverTools {
  readonly dataSources: DataSourceExecutor;
  readonly atStep?: GraphqlEngineOptions['atStep'];
  readonly tableOperations: TableOperationCollector | null;
}

/** What a run needs of its request. */
export interface RunScope {
  readonly deadline: Deadline;
  /** Told of each step that ran; null if nobody listens. */
  readonly onStep: StepListener | null;
}

export type StepListener = (step: Omit<TraceStep, 'field'>) => void;

/** Adds the steps of a resolver to those of its request, if they are kept. */
export function listenToSteps(steps: TraceStep[] | null, field: string): StepListener | null {
  return steps && ((step) => void steps.push({ field, ...step }));
}

export interface ResolverResult {
  readonly value: unknown;
  readonly effects: MappingEffects;
}

type Success = Exclude<MappingOutcome, { kind: 'error' }>;

/** One run: the context that every mapping shares, and where effects go. */
interface Run {
  readonly field: string;
  readonly base: Omit<MappingContext, 'result' | 'prev' | 'error'>;
  readonly effects: MappingEffects;
  readonly tools: ResolverTools;
  readonly onStep: StepListener | null;
}

/**
 * Runs a resolver: before mapping, functions, after mapping; or one data source between two mappings.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-overview-js.html
 * @throws ResolverError for what the mappings refuse, and when the request's time is over
 */
export async function runResolver(
  resolver: CompiledResolver,
  call: ResolverCall,
  tools: ResolverTools,
  { deadline, onStep }: RunScope,
): Promise<ResolverResult> {
  const { field } = resolver;
  const run: Run = { field, base: { ...call, stash: {} }, effects: makeMappingEffects(), tools, onStep };
  const value = await deadline.race(async () =>
    resolver.kind === 'PIPELINE'
      ? runPipeline(run, resolver.mapping, resolver.functions)
      : (await runStep(run, { name: 'unit', ...resolver }, null)).value,
  );
  return { value: value ?? null, effects: run.effects };
}

async function runPipeline(
  run: Run,
  mapping: CompiledMapping,
  functions: readonly CompiledFunction[],
): Promise<unknown> {
  // The first function's `prev.result` is what the before mapping produced.
  const before = runMapping(run, 'before', mapping, 'request', { prev: null });
  let previous = before.value;
  if (before.kind === 'value') {
    for (const step of functions) {
      const outcome = await runStep(run, step, { result: previous });
      previous = outcome.value;
      if (outcome.kind === 'return' && outcome.skipTo === 'END') break;
    }
  }
  return runMapping(run, 'after', mapping, 'response', {
    prev: { result: previous },
    result: previous,
    error: null,
  }).value;
}

/** A function of a pipeline, or a whole unit resolver. */
async function runStep(
  run: Run,
  step: CompiledFunction,
  prev: { readonly result: unknown } | null,
): Promise<Success> {
  const { atStep } = run.tools;
  if (!atStep) return runMappings(run, step, prev);
  const place = { field: run.field, step: step.name };
  await atStep({ ...place, when: 'before' });
  const outcome = await runMappings(run, step, prev);
  await atStep({ ...place, when: 'after' });
  return outcome;
}

async function runMappings(
  run: Run,
  step: CompiledFunction,
  prev: { readonly result: unknown } | null,
): Promise<Success> {
  const request = runMapping(run, `${step.name}.request`, step.mapping, 'request', { prev });
  if (request.kind === 'return') return request;
  const answer = await callDataSource(run, step, request.value);
  const error = answer.kind === 'error' ? answer.error : null;
  if (isFirstVersion(request.value)) {
    if (error) throw new ResolverError({ ...error, errorType: error.type, data: null, errorInfo: null });
    if (answer.result === null) return { kind: 'value', value: null };
  }
  return runMapping(run, `${step.name}.response`, step.mapping, 'response', {
    prev,
    result: answer.result,
    error,
  });
}

/**
 * Templates of version 2017-02-28 never see a failed call or an empty result in their response.
 * Source: docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-changelog.html
 */
function isFirstVersion(request: unknown): boolean {
  return (
    typeof request === 'object' &&
    request !== null &&
    'version' in request &&
    request.version === '2017-02-28'
  );
}

async function callDataSource(run: Run, step: CompiledFunction, request: unknown): Promise<DataSourceResult> {
  const { tools, onStep } = run;
  const call = () => tools.dataSources.execute(step.dataSourceName, request);
  if (!onStep) return call();
  const start = performance.now();
  const { result: answer, operations } = tools.tableOperations
    ? await tools.tableOperations.collect(call)
    : { result: await call(), operations: [] };
  onStep({
    step: `${step.name}@${step.dataSourceName}`,
    milliseconds: performance.now() - start,
    ...(operations.length > 0 ? { tableOperations: operations } : {}),
  });
  return answer;
}

function runMapping(
  run: Run,
  name: string,
  mapping: CompiledMapping,
  half: 'request' | 'response',
  here: Pick<MappingContext, 'result' | 'prev' | 'error'>,
): Success {
  const { onStep } = run;
  const start = onStep ? performance.now() : 0;
  const outcome = mapping[half]({ ...run.base, ...here }, run.effects);
  onStep?.({ step: name, milliseconds: performance.now() - start });
  if (outcome.kind === 'error') throw new ResolverError(outcome.error);
  return outcome;
}
