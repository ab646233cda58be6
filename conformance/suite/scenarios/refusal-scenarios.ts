import type { Stage } from '../stage';
import { newThing } from './model-scenarios';

/** A reader tries all that is the writer's. */
export async function overstep({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  const thing = newThing('Not yours');
  await subject.create(thing);
  await actAs(subject.reader);
  const answers = {
    create: await subject.create(newThing('Smuggled')),
    update: await subject.update({ ...thing, title: 'Mine' }),
    delete: await subject.delete(thing.id),
  };
  return { answers, kept: (await subject.get(thing.id)).data?.title };
}

/** Documents that no schema accepts, and a variable of the wrong type. */
export async function askNonsense({ subject, actAs }: Stage) {
  await actAs(subject.writer);
  return {
    unknownField: await subject.graphql('query Ask { noSuchField }', {}),
    badVariable: await subject.graphql(
      `mutation Make($input: Create${subject.modelName}Input!) { create${subject.modelName}(input: $input) { title } }`,
      { input: { title: null } },
    ),
  };
}
