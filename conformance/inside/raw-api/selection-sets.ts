const models = ['Room', 'Message', 'Thread', 'Participant', 'AuditEntry'] as const;

/** All fields of each model, as the typed client asks for them. */
export type SelectionSets = Readonly<Record<(typeof models)[number], string>>;

/** @param outputs `amplify_outputs.json`, from which the typed client knows the models as well */
export function readSelectionSets(outputs: object): SelectionSets {
  const { data } = outputs as Partial<Outputs>;
  const select = (model: string): string =>
    Object.keys(data?.model_introspection.models[model]?.fields ?? {}).join(' ');
  const sets = Object.fromEntries(models.map((model) => [model, select(model)])) as Record<
    (typeof models)[number],
    string
  >;
  const missing = models.filter((model) => sets[model] === '');
  if (missing.length > 0) throw new Error(`unable to read the models; ${missing.join(', ')} are missing`);
  return sets;
}

interface Outputs {
  readonly data: {
    readonly model_introspection: {
      readonly models: Readonly<Record<string, { readonly fields: Readonly<Record<string, unknown>> }>>;
    };
  };
}
