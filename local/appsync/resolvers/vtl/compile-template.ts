import type { Template } from '../../../backend-model';
import type { BuiltinTree } from '../builtins';
import { checkEvaluatedSize } from '../evaluated-size';
import type { MappingContext, MappingOutcome } from '../mapping';
import { copyJson } from '../plain-data';
import { visibleContext } from '../visible-context';
import { checkBuiltins } from './check-builtins';
import { compileBlock } from './compile-block';
import type { TemplateOptions } from './frame';
import { parseTemplate } from './parse-template';

export interface TemplateBuiltins {
  readonly util: BuiltinTree;
  readonly extensions: BuiltinTree;
}

/** Docs (Service Quotas of AWS AppSync): request and response mapping template size. */
const MAX_TEMPLATE_BYTES = 64 * 1024;

export type RenderTemplate = (context: MappingContext) => MappingOutcome;

/**
 * Compiles a Velocity template to a function that renders it and reads what it printed as JSON.
 * @throws TemplateSyntaxError with the template's name, line and column; Error if it is larger than AppSync takes
 */
export function compileTemplate(
  template: Template,
  builtins: TemplateBuiltins,
  options: TemplateOptions = {},
): RenderTemplate {
  if (Buffer.byteLength(template.text) > MAX_TEMPLATE_BYTES)
    throw new Error(`unable to compile ${template.name}; it is larger than 64 KB, which AppSync refuses`);
  const block = parseTemplate(template.name, template.text);
  const { util, extensions } = builtins;
  checkBuiltins(template.name, block, { util, utils: util, extensions });
  const execute = compileBlock(block, { ...options, template: template.name });
  return (context) => {
    const ctx = { ...visibleContext(context), args: context.arguments };
    const frame = {
      output: '',
      variables: new Map<string, unknown>([
        ['ctx', ctx],
        ['context', ctx],
        ['util', util],
        ['utils', util],
        ['extensions', extensions],
      ]),
    };
    const signal = execute(frame);
    return signal?.kind === 'return'
      ? { kind: 'return', value: copyJson(signal.value), skipTo: 'NEXT' }
      : readOutput(template.name, frame.output);
  };
}

/** The output itself stays out of the error: it may hold anything. */
function readOutput(name: string, output: string): MappingOutcome {
  const text = output.trim();
  checkEvaluatedSize(text);
  if (text === '') return { kind: 'value', value: null };
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (thrown) {
    const at = /position (\d+)/.exec(thrown instanceof Error ? thrown.message : '')?.[1];
    const place = at === undefined ? '' : ` at character ${at}`;
    const message = `unable to read the output of ${name}; it is not JSON${place}`;
    return { kind: 'error', error: { message, errorType: 'MappingTemplate', data: null, errorInfo: null } };
  }
}
