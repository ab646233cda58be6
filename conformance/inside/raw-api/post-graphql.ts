export interface Call {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface RawAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly errorType?: string; readonly message: string }[];
}

/** One request as it goes over the wire. No client stands between, so nothing is tried again unasked. */
export async function postGraphql(url: string, token: string, call: Call): Promise<RawAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: token },
    body: JSON.stringify(call),
  });
  return (await response.json()) as RawAnswer;
}
