import { describe, expect, it } from 'vitest';
import { writeAssembly } from './assembly-fixture';
import { noteApp } from './note-app-fixture';
import { findTemplateCycles } from './template-cycles';

const resource = (properties: unknown, ...dependsOn: string[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: properties,
  DependsOn: dependsOn,
});

const cyclesOf = (resources: Readonly<Record<string, unknown>>) =>
  findTemplateCycles(writeAssembly({ root: { Resources: resources } }));

describe('template cycles', () => {
  it('are none in an app that can be deployed', () => {
    expect(findTemplateCycles(writeAssembly(noteApp))).toEqual([]);
  });

  it('are found through Ref, Fn::GetAtt, Fn::Sub and DependsOn, deep in properties', () => {
    const cycles = cyclesOf({
      A: resource({ list: [{ deep: { Ref: 'B' } }] }),
      B: resource({ deep: { 'Fn::GetAtt': ['C', 'Arn'] } }),
      C: resource({ text: { 'Fn::Sub': 'arn:${D.Arn}' } }),
      D: resource({}, 'A'),
      Bystander: resource({ Ref: 'A' }),
    });
    expect(cycles).toEqual([{ template: 'app.template.json', logicalIds: ['A', 'B', 'C', 'D'] }]);
  });

  it('are found in nested templates too', () => {
    const nested = { 'inner.json': { Resources: { Self: resource({ Ref: 'Self' }) } } };
    const cycles = findTemplateCycles(writeAssembly({ root: {}, nested }));
    expect(cycles).toEqual([{ template: 'inner.nested.template.json', logicalIds: ['Self'] }]);
  });

  it('are not seen in two ways to one resource, nor in names that only look like ids', () => {
    expect(
      cyclesOf({
        A: resource([{ Ref: 'B' }, { Ref: 'C' }]),
        B: resource({ Ref: 'D' }),
        C: resource({ Ref: 'D' }),
        D: resource({ text: 'A', literal: { 'Fn::Sub': '${!A}' }, region: { Ref: 'AWS::Region' } }),
      }),
    ).toEqual([]);
  });
});
