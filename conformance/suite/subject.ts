import type { BackendName } from '../deployment';
import type { Account } from '../../scripts/real-client';

/** What each backend has a model of, by the names of that backend: a room, or a book. */
export interface Thing {
  readonly id: string;
  readonly title: string;
}

/** What stands in a thing, in an order: a message, or a copy. */
export interface Part {
  readonly place: string;
}

/** The data client's answer; errors are values in it. */
export interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly object[] | undefined;
}

export interface PageOf<Item> extends Answer<readonly Item[]> {
  readonly nextToken?: string | null | undefined;
}

/** The operators of a generated model filter on a string. */
export interface TextFilter {
  readonly eq?: string;
  readonly ne?: string;
  readonly lt?: string;
  readonly le?: string;
  readonly gt?: string;
  readonly ge?: string;
  readonly contains?: string;
  readonly notContains?: string;
  readonly beginsWith?: string;
  readonly between?: [string, string];
  readonly attributeExists?: boolean;
  readonly size?: { readonly eq?: number; readonly gt?: number };
}

export interface ThingFilter {
  readonly title?: TextFilter;
  readonly and?: ThingFilter[];
  readonly or?: ThingFilter[];
  readonly not?: ThingFilter;
}

export interface Listener<Value> {
  readonly next?: (value: Value) => void;
  readonly error?: (error: unknown) => void;
}

export interface Stream<Value> {
  subscribe(listener: Listener<Value>): { unsubscribe(): void };
}

export interface PartsQuery {
  readonly thing: string;
  readonly direction: 'ASC' | 'DESC';
  readonly limit: number;
  readonly nextToken?: string | null;
}

/** A backend as the suite sees it: what both have, called by the real client as whoever acts. */
export interface Subject {
  readonly backend: BackendName;
  /** The name of the thing's model, as it stands in the names of generated operations. */
  readonly modelName: string;
  /** May do everything with things. */
  readonly writer: Account;
  /** May read things and nothing more. */
  readonly reader: Account;
  /** Whether anybody may delete a thing. */
  readonly deletes: boolean;
  create(thing: Thing): Promise<Answer<Thing | null>>;
  get(id: string): Promise<Answer<Thing | null>>;
  /** The title alone, by a selection set. */
  getTitle(id: string): Promise<Answer<object | null>>;
  update(thing: Thing): Promise<Answer<Thing | null>>;
  delete(id: string): Promise<Answer<Thing | null>>;
  list(filter: ThingFilter): Promise<PageOf<Thing>>;
  observe(filter: ThingFilter): Stream<{ readonly items: readonly Thing[]; readonly isSynced: boolean }>;
  on(event: 'create' | 'update' | 'delete', filter: ThingFilter): Stream<Thing>;
  /** Puts parts into a thing, one after the other; the writer acts. @returns them in their order */
  makeParts(thing: string, count: number): Promise<readonly Part[]>;
  listParts(query: PartsQuery): Promise<PageOf<Part>>;
  /** A document that is no part of the data client's, by raw GraphQL. */
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<Answer<unknown>>;
}
