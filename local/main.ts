import { parseArgs } from 'node:util';
import { createFaults, isFaultCommand, systemEffects, type Faults } from './faults';
import { summarize, usEast1Prices } from './meter';
import { openLog, recordOfEvent, type RecordSink } from './request-log';
import { startLocalBackend, writeFileAtomically, type LocalBackendEvent } from './server';

const usage = `Usage: tsx local/main.ts --assembly DIR --data DIR --port N [--static DIR] [--outputs FILE] [--admin FILE] [--meter-by FIELD] [--log FILE] [--quiet] [--faults]

  --assembly  the folder that cdk synth wrote
  --data      where tables and users are kept
  --port      where to listen on 127.0.0.1; 0 for any free port
  --static    a static site to serve on the same origin
  --outputs   where to write amplify_outputs.json
  --admin     where to write the administrator's credentials, mode 0600 (or LOCAL_BACKEND_ADMIN_FILE)
  --meter-by  a field by whose values costs are told apart at /meter, e.g. a partition key
  --log       where to write a line of JSON for each request, mode 0600; - prints a line for people instead
  --quiet     print no mails, and at the end no costs
  --faults    for tests: takes what shall go wrong from the parent process, over its IPC channel`;

interface Arguments {
  readonly assembly: string;
  readonly data: string;
  readonly port: number;
  readonly static: string | undefined;
  readonly outputs: string | undefined;
  readonly admin: string | undefined;
  readonly meterBy: string | undefined;
  readonly log: string | undefined;
  readonly quiet: boolean;
  readonly faults: boolean;
}

/** Null if only help was asked for. */
function parseArguments(): Arguments | null {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      assembly: text,
      data: text,
      port: text,
      static: text,
      outputs: text,
      admin: text,
      'meter-by': text,
      log: text,
      quiet: { type: 'boolean', default: false },
      faults: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (
    values.assembly === undefined ||
    values.data === undefined ||
    !Number.isInteger(port) ||
    port < 0 ||
    port > 65_535
  )
    throw new Error(`unable to start; --assembly, --data and --port are needed\n\n${usage}`);
  return {
    assembly: values.assembly,
    data: values.data,
    port,
    static: values.static,
    outputs: values.outputs,
    admin: values.admin ?? process.env['LOCAL_BACKEND_ADMIN_FILE'],
    meterBy: values['meter-by'],
    log: values.log,
    quiet: values.quiet,
    faults: values.faults,
  };
}

/** Standard output is for people: mails are what they wait for. The rest that matters goes to standard error. */
const printEvent =
  (quiet: boolean, log: RecordSink | null) =>
  (event: LocalBackendEvent): void => {
    switch (event.kind) {
      case 'mail':
        if (!quiet) console.log(`${mailKinds[event.mail.purpose]} for ${event.mail.to}: ${event.mail.code}`);
        return;
      case 'warning':
        console.error(event.message);
        return;
      case 'lambda-log':
        console.error(`[${event.functionName}] ${event.text}`);
        return;
      case 'request':
      case 'refused-request':
      case 'service-call':
        log?.write(recordOfEvent(event));
        return;
      case 'table-operation':
      case 'event-source-mapping':
        return;
    }
  };

const mailKinds = {
  'sign-up': 'verification code',
  resend: 'verification code',
  'attribute-verification': 'verification code',
  'password-reset': 'password reset code',
  invitation: 'temporary password',
} as const;

async function main(): Promise<void> {
  const options = parseArguments();
  if (options === null) {
    console.log(usage);
    return;
  }
  const log =
    options.log === undefined
      ? null
      : openLog(options.log, (error) =>
          console.error(`unable to write the request log; ${messageOf(error)}`),
        );
  const backend = await startLocalBackend({
    assemblyDirectory: options.assembly,
    dataDirectory: options.data,
    port: options.port,
    ...(options.static === undefined ? {} : { staticDirectory: options.static }),
    ...(options.meterBy === undefined ? {} : { meterBy: options.meterBy }),
    onEvent: printEvent(options.quiet, log),
    ...(options.faults ? { faults: takeFaultsFromParent() } : {}),
  });
  const stop = (): void => {
    if (!options.quiet) console.log(summarize(backend.meter.read(), usEast1Prices));
    // An open channel to the parent would keep this process.
    if (process.connected) process.disconnect();
    backend
      .close()
      .then(() => log?.close())
      .catch(fail);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (options.outputs !== undefined)
    await writeFileAtomically(options.outputs, toJson(backend.outputs), 0o644);
  if (options.admin !== undefined) await writeFileAtomically(options.admin, toJson(backend.admin), 0o600);
  console.log(`local backend ready at ${backend.url}`);
}

/** The parent alone can send: nothing of this is reachable over the network. */
function takeFaultsFromParent(): Faults {
  if (!process.send)
    throw new Error(
      'unable to take faults; this process was started without an IPC channel, which --faults needs',
    );
  const control = createFaults(systemEffects);
  process.on('message', (message) => {
    if (!isFaultCommand(message)) throw new Error('unable to take a message; it is not a fault');
    control.apply(message);
    process.send?.({ kind: 'fault-applied' });
  });
  return control.faults;
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function fail(error: unknown): void {
  console.error(messageOf(error));
  process.exitCode = 1;
}

main().catch(fail);
