import { Cursor } from './cursor';
import { parseExpression, parsePrint, parseReference } from './parse-expression';
import type { Block, Branch, Statement } from './syntax-tree';

/** Directives of Velocity that AppSync does not offer or that we lack; any other `#word` is text. */
const refused = new Set(['macro', 'parse', 'include', 'evaluate', 'define', 'stop']);

type Ending = 'end' | 'else' | 'elseif' | 'file';

/** @throws TemplateSyntaxError that names the template, line and column */
export function parseTemplate(template: string, text: string): Block {
  return new TemplateParser(new Cursor(template, text)).parse();
}

class TemplateParser {
  constructor(private readonly cursor: Cursor) {}

  parse(): Block {
    const { block, ending } = this.#block();
    if (ending !== 'file') throw this.cursor.fault(`#${ending} closes nothing`);
    return block;
  }

  #block(): { readonly block: Block; readonly ending: Ending } {
    const { cursor } = this;
    const block: Statement[] = [];
    while (!cursor.isAtEnd) {
      const text = cursor.match(/[^#$]+/y)?.[0];
      if (text !== undefined) block.push({ kind: 'text', text });
      else if (cursor.next === '$') block.push(parsePrint(cursor));
      else {
        const found = this.#afterNumberSign();
        if (typeof found === 'string') return { block, ending: found };
        if (found !== null) block.push(found);
      }
    }
    return { block, ending: 'file' };
  }

  /** @returns a statement, `null` for a comment, or what ends the block */
  #afterNumberSign(): Statement | Ending | null {
    const { cursor } = this;
    if (cursor.match(/##[^\n]*\n?/y) !== null || cursor.match(/#\*[\s\S]*?\*#/y) !== null) return null;
    const literal = cursor.match(/#\[\[([\s\S]*?)\]\]#/y);
    if (literal !== null) return { kind: 'text', text: literal[1] ?? '' };
    const start = cursor.at;
    const word = cursor.match(/#(?:\{(\w+)\}|(\w+))/y);
    const directive = word?.[1] ?? word?.[2];
    const statement = directive === undefined ? undefined : this.#directive(directive, start);
    if (statement !== undefined) return statement;
    cursor.at = start + 1;
    return { kind: 'text', text: '#' };
  }

  #directive(name: string, start: number): Statement | Ending | undefined {
    const { cursor } = this;
    switch (name) {
      case 'set':
        return this.#opensParenthesis() ? this.#set() : undefined;
      case 'if':
        return this.#opensParenthesis() ? this.#if(start) : undefined;
      case 'foreach':
        return this.#opensParenthesis() ? this.#foreach(start) : undefined;
      case 'elseif':
        return 'elseif';
      case 'else':
      case 'end':
        this.#skipLineEnd();
        return name;
      case 'break':
        return { kind: 'break' };
      case 'return':
        return this.#return();
      default:
        if (!refused.has(name)) return undefined;
        throw cursor.fault(`directive #${name} is not supported by the local backend`, start);
    }
  }

  #opensParenthesis(): boolean {
    return this.cursor.match(/\s*\(\s*/y) !== null;
  }

  #closeParenthesis(): void {
    this.cursor.skipSpace();
    this.cursor.expect(')');
    this.#skipLineEnd();
  }

  /** A line that holds nothing but a directive prints nothing, not even its end. */
  #skipLineEnd(): void {
    this.cursor.match(/[ \t]*\r?\n/y);
  }

  #set(): Statement {
    const { cursor } = this;
    const start = cursor.at;
    const target = parseReference(cursor)?.reference;
    if (target?.steps.at(-1)?.kind === 'method' || target === undefined)
      throw cursor.fault('#set needs a reference to assign to', start);
    cursor.skipSpace();
    cursor.expect('=');
    const value = parseExpression(cursor);
    this.#closeParenthesis();
    return { kind: 'set', target, value };
  }

  #if(start: number): Statement {
    const branches: Branch[] = [];
    for (;;) {
      const condition = parseExpression(this.cursor);
      this.#closeParenthesis();
      const { block, ending } = this.#block();
      branches.push({ condition, body: block });
      if (ending === 'end') return { kind: 'if', branches, otherwise: [] };
      if (ending === 'else') return { kind: 'if', branches, otherwise: this.#bodyUpToEnd(start) };
      if (ending === 'file' || !this.#opensParenthesis()) throw this.cursor.fault('#if is not closed', start);
    }
  }

  #foreach(start: number): Statement {
    const { cursor } = this;
    const position = cursor.positionAt(start);
    const variable = parseReference(cursor)?.reference.name;
    if (variable === undefined || cursor.match(/\s+in\b/y) === null)
      throw cursor.fault('#foreach needs a variable and a list', start);
    const items = parseExpression(cursor);
    this.#closeParenthesis();
    return { kind: 'foreach', variable, items, position, body: this.#bodyUpToEnd(start) };
  }

  #bodyUpToEnd(start: number): Block {
    const { block, ending } = this.#block();
    if (ending !== 'end') throw this.cursor.fault('a directive is not closed with #end', start);
    return block;
  }

  #return(): Statement {
    if (this.cursor.match(/\(\s*/y) === null) return { kind: 'return', value: null };
    if (this.cursor.take(')')) return { kind: 'return', value: null };
    const value = parseExpression(this.cursor);
    this.#closeParenthesis();
    return { kind: 'return', value };
  }
}
