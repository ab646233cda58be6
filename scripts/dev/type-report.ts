/** What `tsc --watch` said of one state of the files. */
export type TypeVerdict =
  { readonly kind: 'checking' } | { readonly kind: 'checked'; readonly errors: readonly string[] };

/** Reads the output of `tsc --watch --pretty false`, line by line. */
export class TypeReport {
  #errors: string[] = [];

  /** @returns the verdict if the line is one */
  read(line: string): TypeVerdict | null {
    const [, file, row, column, message] = /^(.+)\((\d+),(\d+)\): error TS\d+: (.+)$/.exec(line) ?? [];
    if (file !== undefined && row !== undefined && column !== undefined && message !== undefined) {
      this.#errors.push(`${file}:${row}:${column} ${message}`);
      return null;
    }
    if (/Starting (incremental )?compilation/.test(line)) {
      this.#errors = [];
      return { kind: 'checking' };
    }
    return /Found \d+ errors?\. Watching/.test(line) ? { kind: 'checked', errors: this.#errors } : null;
  }
}
