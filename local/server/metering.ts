import type { ServerResponse } from 'node:http';
import type { GraphqlEngine } from '../appsync/graphql';
import type { RealtimeObserver } from '../appsync/realtime';
import type { LambdaInvocation } from '../lambda';
import type { Meter } from '../meter';

/** What a request does counts for the label in its variables. */
export function attributeRequests(engine: GraphqlEngine, meter: Meter): GraphqlEngine {
  return {
    execute: (request) => meter.attribute(request.variables, () => engine.execute(request)),
    subscribe: (request) => meter.attribute(request.variables, () => engine.subscribe(request)),
  };
}

export function meterDeliveries(meter: Meter): RealtimeObserver {
  return {
    connected: () => meter.connect(),
    delivered: ({ event, subscribers, payloadBytes }) =>
      meter.recordFor(event, { kind: 'DELIVERY', subscribers, payloadBytes }),
  };
}

export function meterInvocation(meter: Meter, { model, milliseconds }: LambdaInvocation): void {
  const { memoryMegabytes = 128, architecture = 'x86_64' } = model;
  meter.record({ kind: 'INVOCATION', milliseconds, memoryMegabytes, architecture });
}

/** Counts the bytes of one answer, headers included. */
export function meterResponse(meter: Meter, response: ServerResponse): void {
  const { socket } = response;
  if (!socket) return;
  const before = socket.bytesWritten;
  response.once('finish', () => meter.record({ kind: 'RESPONSE', bytes: socket.bytesWritten - before }));
}
