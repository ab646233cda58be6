import { rmSync } from 'node:fs';
import path from 'node:path';
import type { LocalBackend } from '../../local';
import { runProcess } from '../stages/run-process';
import { explainFailure } from './explain-failure';
import type { Changes } from './follow';
import { rebuildResolvers, resolverOf } from './rebuild-resolvers';

export interface KeepUpOptions {
  /** The app's folder: holds `amplify/` and `scripts/synth.ts`. */
  readonly root: string;
  readonly backend: Pick<LocalBackend, 'model' | 'replaceAssembly' | 'replaceCode'>;
  /** What is wrong with the types now; a synthesis with such errors isn't run. */
  readonly typeErrors: () => Promise<readonly string[]>;
  /** The backend was replaced: its outputs may have changed. */
  readonly onReplaced: () => void;
  readonly print: (line: string) => void;
}

/** @returns does what changes ask for, and says what happened; its result is whether that runs now */
export function keepUp(options: KeepUpOptions): (changes: Changes) => Promise<boolean> {
  const { root, print } = options;
  let synthesis = 0;
  let assembly: string | null = null;
  /** Whether what runs is what would be bundled now; if not, only a synthesis tells what is to run. */
  let isAlike = isBundledAlike();

  function isBundledAlike(): Promise<boolean> {
    return rebuildResolvers(root, options.backend.model).then(
      ({ size }) => size === 0,
      // What can't be bundled is not what runs; the synthesis that follows says why.
      () => false,
    );
  }

  async function replaceBackend(): Promise<string> {
    const next = path.join(root, '.local/dev', `cdk.out.${process.pid}.${(synthesis += 1)}`);
    try {
      const parameters = ['--import', 'tsx', 'scripts/synth.ts', '--out', next];
      await runProcess(process.execPath, parameters, { directory: root });
      const wrong = await options.typeErrors();
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
      const replaced = await options.backend.replaceAssembly(next);
      isAlike = isBundledAlike();
      if (replaced !== 'everything') {
        remove(next);
        return replaced === 'resolvers' ? 'live, sockets stay open' : 'in one synth; nothing to replace';
      }
    } catch (error) {
      remove(next);
      throw error;
    }
    // What ran before is not loaded from any more.
    remove(assembly);
    assembly = next;
    options.onReplaced();
    return 'live in one synth; clients subscribe anew';
  }

  async function replaceResolvers(): Promise<string> {
    if (!(await isAlike)) return replaceBackend();
    const replacements = await rebuildResolvers(root, options.backend.model);
    await options.backend.replaceCode(replacements);
    const names = [...replacements.keys()].map(resolverOf);
    return names.length === 0 ? 'changes no resolver that runs' : `live (${names.join(', ')})`;
  }

  return async ({ work, files }) => {
    const started = performance.now();
    const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const what = files.length > 3 ? `${files.slice(0, 3).join(', ')} and more` : files.join(', ');
    if (work === 'backend') print(`  … ${what}: synthesising`);
    try {
      const outcome = await (work === 'backend' ? replaceBackend() : replaceResolvers());
      print(`  ✓ ${what} ${outcome}, ${seconds()}`);
      return true;
    } catch (error) {
      const reason = explainFailure(error instanceof Error ? error.message : String(error), root);
      print(`  ✗ ${reason.replaceAll('\n', '\n    ')}\n    the last good backend goes on`);
      return false;
    }
  };
}

function remove(directory: string | null): void {
  if (directory !== null) rmSync(directory, { recursive: true, force: true });
}
