import { isPlainMap } from '../plain-data';
import { MappingFault } from '../mapping-fault';
import { compileExpression, compileInterpolation } from './compile-expression';
import { compileAssignment } from './compile-reference';
import type { CompilerContext, Evaluate, Execute, Frame, Signal } from './frame';
import { LoopState } from './loop-state';
import { MapEntry } from './map-entry';
import { isTrue } from './operators';
import type { Block, Statement } from './syntax-tree';

/** AppSync's quota: iterations of one `#foreach`. */
const maxIterations = 1000;

export function compileBlock(block: Block, context: CompilerContext): Execute {
  const statements = block.map((statement) => compileStatement(statement, context));
  return (frame) => {
    for (const execute of statements) {
      const signal = execute(frame);
      if (signal !== null) return signal;
    }
    return null;
  };
}

function compileStatement(statement: Statement, context: CompilerContext): Execute {
  switch (statement.kind) {
    case 'text':
    case 'print': {
      const text = compileInterpolation([statement], context);
      return (frame) => {
        frame.output += text(frame);
        return null;
      };
    }
    case 'set': {
      const assign = compileAssignment(statement.target, context, (inner) =>
        compileExpression(inner, context),
      );
      const value = compileExpression(statement.value, context);
      return (frame) => {
        assign(frame, value(frame) ?? null);
        return null;
      };
    }
    case 'if':
      return compileIf(statement, context);
    case 'foreach':
      return compileForeach(statement, context);
    case 'break': {
      const signal: Signal = { kind: 'break' };
      return () => signal;
    }
    case 'return': {
      const value = statement.value === null ? () => null : compileExpression(statement.value, context);
      return (frame) => ({ kind: 'return', value: value(frame) });
    }
  }
}

function compileIf(statement: Extract<Statement, { kind: 'if' }>, context: CompilerContext): Execute {
  const branches = statement.branches.map((branch) => ({
    condition: compileExpression(branch.condition, context),
    body: compileBlock(branch.body, context),
  }));
  const otherwise = compileBlock(statement.otherwise, context);
  return (frame) => {
    for (const { condition, body } of branches) if (isTrue(condition(frame))) return body(frame);
    return otherwise(frame);
  };
}

function compileForeach(
  statement: Extract<Statement, { kind: 'foreach' }>,
  context: CompilerContext,
): Execute {
  const { variable, position } = statement;
  const items = compileExpression(statement.items, context);
  const body = compileBlock(statement.body, context);
  return (frame) => {
    const all = itemsOf(items, frame);
    if (all.length > maxIterations)
      throw new MappingFault({
        message: `unable to loop; more than ${maxIterations} iterations (${context.template}:${position.line})`,
        errorType: 'MappingTemplate',
      });
    const outer = [variable, 'velocityCount', 'foreach'].map(
      (name) => [name, frame.variables.get(name)] as const,
    );
    const signal = loop(frame, variable, all, body);
    // Velocity gives the names back what they held before the loop.
    for (const [name, value] of outer)
      if (value === undefined) frame.variables.delete(name);
      else frame.variables.set(name, value);
    return signal;
  };
}

function loop(frame: Frame, variable: string, all: readonly unknown[], body: Execute): Signal {
  for (const [index, item] of all.entries()) {
    frame.variables.set(variable, item ?? null);
    frame.variables.set('velocityCount', index + 1);
    frame.variables.set('foreach', new LoopState(index, all.length));
    const signal = body(frame);
    if (signal !== null) return signal.kind === 'break' ? null : signal;
  }
  return null;
}

/** A copy, because the body may change what it loops over; of a map the values. */
function itemsOf(items: Evaluate, frame: Frame): readonly unknown[] {
  const value = items(frame);
  if (Array.isArray(value)) return [...(value as unknown[])];
  return isPlainMap(value) && !(value instanceof MapEntry) ? Object.values(value) : [];
}
