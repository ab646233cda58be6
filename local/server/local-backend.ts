import type { RequestRefusal, RequestTrace } from '../appsync/graphql';
import type { ServiceCall } from '../aws-services';
import type { BackendModel } from '../backend-model';
import type { BatchRecord } from '../event-source-mapping';
import type { Meter } from '../meter';
import type { AmplifyOutputs } from '../outputs';
import type { Faults } from '../faults';
import type { Destinations, DynamoDb, OutgoingMail, TableOperationRecord } from '../ports';
import type { Replacement } from './plan-replacement';
import type { CodeReplacements } from './replace-code';

export interface LocalBackendOptions {
  /** The folder that `cdk synth` wrote (`manifest.json`, templates, assets). */
  readonly assemblyDirectory: string;
  /** Where tables and users are kept; null for a temporary place that `close` removes. */
  readonly dataDirectory: string | null;
  /** 0 for any free port. */
  readonly port: number;
  /** A loopback address; default `127.0.0.1`. */
  readonly host?: string;
  /** A static site (a Next.js export) to serve on the same origin. */
  readonly staticDirectory?: string;
  /** A field by whose values costs are told apart, e.g. a partition key that requests and events carry. */
  readonly meterBy?: string;
  /** Origin of a web server on this machine that answers all else on this origin, e.g. `http://127.0.0.1:4000`. */
  readonly webServer?: string;
  readonly onEvent?: (event: LocalBackendEvent) => void;
  /** For tests of what stands on the backend: what goes wrong, and when. */
  readonly faults?: Faults;
}

/** What happens inside, for logs, meters and tests. No event but `mail` holds a code. */
export type LocalBackendEvent =
  | { readonly kind: 'mail'; readonly mail: OutgoingMail }
  | { readonly kind: 'table-operation'; readonly record: TableOperationRecord }
  | { readonly kind: 'request'; readonly trace: RequestTrace }
  /** A request that was answered before an operation ran. */
  | { readonly kind: 'refused-request'; readonly refusal: RequestRefusal }
  /** A call of DynamoDB through the SDK. */
  | { readonly kind: 'service-call'; readonly call: ServiceCall }
  | {
      readonly kind: 'lambda-log';
      readonly functionName: string;
      readonly level: string;
      readonly text: string;
    }
  | { readonly kind: 'event-source-mapping'; readonly record: BatchRecord }
  | { readonly kind: 'warning'; readonly message: string };

export interface LocalBackend {
  /** The origin, e.g. `http://127.0.0.1:3000`; no trailing slash. */
  readonly url: string;
  readonly port: number;
  /** What the web client is configured with. */
  readonly outputs: AmplifyOutputs;
  readonly model: BackendModel;
  /** What the user pool would have e-mailed, oldest first. */
  readonly outbox: { mails(): readonly OutgoingMail[] };
  /** What AWS would bill for all since the start, or since an earlier reading. */
  readonly meter: Pick<Meter, 'read'>;
  /** In-process access to the tables, for seeds and tests. */
  readonly dynamoDb: DynamoDb;
  /** What on-failure destinations were sent. */
  readonly destinations: Destinations;
  /** For the ordinary Cognito SDK: `new CognitoIdentityProviderClient({ endpoint, region, credentials })`. */
  readonly admin: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /**
   * Runs another assembly of the same app in place of this one, in the same process and on the same port.
   * Tables, users, signing keys and tokens stay, and requests wait. If more than the code of resolvers differs,
   * sockets are closed, so that clients come back and subscribe anew. `outputs`, `model` and `admin` follow.
   * @returns what had to be replaced; after `resolvers` or `nothing` the assembly before is still in use
   * @throws CloudAssemblyError, Error saying why it can't be run; the last one goes on
   */
  replaceAssembly(directory: string): Promise<Replacement>;
  /**
   * Puts other APPSYNC_JS code in place of what runs; sockets and subscriptions stay.
   * @param replacements new code by the exact code that it replaces
   * @returns the names of the functions and resolvers that changed
   * @throws Error naming the function and the place; the last code goes on
   */
  replaceCode(replacements: CodeReplacements): Promise<readonly string[]>;
  /** Ends sockets, workers and stores; no handle is left. */
  close(): Promise<void>;
}
