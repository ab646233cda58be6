import type { MappingCode } from '../../backend-model';
import { CallCell, makeJavaScriptExtensions, makeTemplateUtil } from './builtins';
import { compileFunctions, type FunctionLog } from './javascript';
import type { CompiledMapping, MappingContext, MappingEffects, MappingOutcome } from './mapping';
import { MappingFault, reasonOf } from './mapping-fault';
import { compileTemplate, type RenderTemplate, type TemplateOptions } from './vtl';

export interface CompileOptions extends TemplateOptions {
  /** Milliseconds since the epoch; by default the clock of the machine. */
  readonly now?: () => number;
  readonly onLog?: (entry: FunctionLog) => void;
}

type TemplateCode = Extract<MappingCode, { kind: 'VTL' }>;

/**
 * Compiles the mapping code of a function or a resolver. Running it never throws: what goes wrong in it is
 * an outcome.
 * @throws TemplateSyntaxError, Error that name the template or function and the place in it
 */
export function compileMapping(code: MappingCode, options: CompileOptions = {}): Promise<CompiledMapping> {
  switch (code.kind) {
    case 'VTL':
      return Promise.resolve(code).then((templates) => compileTemplates(templates, options));
    case 'APPSYNC_JS':
      return compileFunctions(code.name, code.code, { ...options, now: options.now ?? Date.now });
  }
}

function compileTemplates(code: TemplateCode, options: CompileOptions): CompiledMapping {
  const cell = new CallCell();
  const environment = { currentCall: cell.current, now: options.now ?? Date.now };
  const builtins = {
    util: makeTemplateUtil(environment),
    extensions: makeJavaScriptExtensions(environment),
  };
  const request = compileTemplate(code.request, builtins, options);
  const response = compileTemplate(code.response, builtins, options);
  return {
    name: code.request.name,
    request: (context, effects) => render(request, cell, context, effects),
    response: (context, effects) => render(response, cell, context, effects),
  };
}

function render(
  template: RenderTemplate,
  cell: CallCell,
  context: MappingContext,
  effects: MappingEffects,
): MappingOutcome {
  try {
    return cell.run({ context, effects }, () => template(context));
  } catch (thrown) {
    const fault =
      thrown instanceof MappingFault
        ? thrown
        : new MappingFault({ message: reasonOf(thrown), errorType: 'MappingTemplate' });
    return { kind: 'error', error: fault.error };
  }
}
