import type { Position } from './syntax-tree';

/** A template cannot be read; says where. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
  constructor(template: string, position: Position, reason: string) {
    super(`unable to compile ${template}:${position.line}:${position.column}; ${reason}`);
  }
}

/** A place in a template's text. `origin` is where the text stands in the template it came from. */
export class Cursor {
  at = 0;

  constructor(
    readonly template: string,
    readonly text: string,
    private readonly origin: Position = { line: 1, column: 1 },
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get next(): string {
    return this.text.charAt(this.at);
  }

  startsWith(text: string): boolean {
    return this.text.startsWith(text, this.at);
  }

  /** Takes what a sticky expression matches here. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const match = expression.exec(this.text);
    if (match !== null) this.at += match[0].length;
    return match;
  }

  take(text: string): boolean {
    if (!this.startsWith(text)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (this.take(text)) return;
    throw this.fault(this.isAtEnd ? `${text} is missing at the end` : `expected ${text} before ${this.next}`);
  }

  skipSpace(): void {
    this.match(/\s*/y);
  }

  positionAt(at: number): Position {
    const before = this.text.slice(0, at);
    const lines = before.split('\n');
    const column = (lines.at(-1) ?? '').length;
    return lines.length === 1
      ? { line: this.origin.line, column: this.origin.column + column }
      : { line: this.origin.line + lines.length - 1, column: column + 1 };
  }

  get position(): Position {
    return this.positionAt(this.at);
  }

  fault(reason: string, at = this.at): TemplateSyntaxError {
    return new TemplateSyntaxError(this.template, this.positionAt(at), reason);
  }
}
