import { describe, expect, it } from 'vitest';
import { readCloudAssembly } from '../cloud-assembly';
import { writeAssembly } from '../cloud-assembly/assembly-fixture';
import { noteStreamApp } from '../cloud-assembly/note-stream-fixture';
import { createIam, makeIamSecrets } from '../iam';
import { checkStreamAccess } from './stream-access';

const check = (change: (template: string) => string) => () => {
  const app = noteStreamApp();
  const text = change(JSON.stringify(app.nested?.['data.json']));
  const nested = { ...app.nested, 'data.json': JSON.parse(text) as Record<string, unknown> };
  const model = readCloudAssembly(writeAssembly({ ...app, nested }));
  checkStreamAccess(model, createIam({ ...model, secrets: makeIamSecrets() }));
};

describe('a function behind a stream', () => {
  it('starts if its role may read the stream and write to the destination', () => {
    expect(check((template) => template)).not.toThrow();
  });

  it.each([
    ['dynamodb:GetRecords', /Cannot access stream.* the GetRecords Actions .*grantStreamRead/],
    ['dynamodb:ListStreams', /Cannot access stream.* the ListStreams Actions/],
    ['sqs:SendMessage', /unable to map .* its role may not sqs:SendMessage to arn:aws:sqs:/],
  ])('is refused without %s, as its deployment would fail', (action, reason) => {
    expect(check((template) => template.replace(`"${action}"`, '"s3:GetObject"'))).toThrow(reason);
  });
});
