import { javaText } from '../builtins';
import { MappingFault, EarlyReturn, reasonOf } from '../mapping-fault';
import { getOwn, isPlainMap, setOwn } from '../plain-data';
import { callMethod, kindOf, unknownMethod } from './call-method';
import type { CompilerContext, Evaluate, Frame } from './frame';
import { MapEntry } from './map-entry';
import type { Expression, Reference, Step } from './syntax-tree';

type CompileExpression = (expression: Expression) => Evaluate;
type Follow = (receiver: unknown, frame: Frame) => unknown;

/** A reference to nothing is null; nothing is ever read from a prototype. */
export function compileReference(
  reference: Reference,
  context: CompilerContext,
  compileExpression: CompileExpression,
): Evaluate {
  const { name } = reference;
  const steps = reference.steps.map((step) => compileStep(step, reference, context, compileExpression));
  return (frame) => {
    let value = frame.variables.get(name) ?? null;
    for (const follow of steps) {
      if (value === null) return null;
      value = follow(value, frame) ?? null;
    }
    return value;
  };
}

/** `#set($a.b = ...)`; assigning to a member of nothing does nothing. */
export function compileAssignment(
  target: Reference,
  context: CompilerContext,
  compileExpression: CompileExpression,
): (frame: Frame, value: unknown) => void {
  const last = target.steps.at(-1);
  if (last === undefined) return (frame, value) => void frame.variables.set(target.name, value);
  const holder = compileReference(
    { ...target, steps: target.steps.slice(0, -1) },
    context,
    compileExpression,
  );
  const key = keyOf(last, compileExpression);
  return (frame, value) => {
    const owner = holder(frame);
    const name = key(frame);
    if (Array.isArray(owner) && typeof name === 'number' && name in owner) owner[name] = value;
    else if (isPlainMap(owner) && !(owner instanceof MapEntry)) setOwn(owner, javaText(name), value);
  };
}

function keyOf(step: Step, compileExpression: CompileExpression): Evaluate {
  return step.kind === 'index' ? compileExpression(step.index) : () => step.name;
}

function compileStep(
  step: Step,
  reference: Reference,
  context: CompilerContext,
  compileExpression: CompileExpression,
): Follow {
  switch (step.kind) {
    case 'property': {
      const { name } = step;
      return (receiver) => readMember(receiver, name);
    }
    case 'index': {
      const index = compileExpression(step.index);
      return (receiver, frame) => readMember(receiver, index(frame));
    }
    case 'method':
      return compileCall(step.name, step.arguments.map(compileExpression), reference, context);
  }
}

function readMember(receiver: unknown, key: unknown): unknown {
  if (Array.isArray(receiver)) return typeof key === 'number' ? (receiver[key] as unknown) : null;
  return typeof receiver === 'object' && receiver !== null ? getOwn(receiver, javaText(key)) : null;
}

function compileCall(
  name: string,
  given: readonly Evaluate[],
  reference: Reference,
  context: CompilerContext,
): Follow {
  const { line } = reference.position;
  const { template } = context;
  return (receiver, frame) => {
    const values = given.map((one) => one(frame) ?? null);
    try {
      const result = callMethod(receiver, name, values);
      if (result !== unknownMethod) return result;
    } catch (thrown) {
      if (thrown instanceof MappingFault || thrown instanceof EarlyReturn) throw thrown;
      throw new MappingFault({
        message: `unable to call ${name}; ${reasonOf(thrown)} (${template}:${line})`,
        errorType: 'MappingTemplate',
      });
    }
    context.onUnknownMethod?.({ template, line, method: name, receiver: kindOf(receiver) });
    return null;
  };
}
