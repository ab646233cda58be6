import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf, isCompressible } from './content-types';
import type { SiteFile } from './find-file';

export type Coding = 'br' | 'gzip' | 'identity';

/** A file as it is sent. Compressed bodies are made once, when they are first asked for. */
export interface Representation {
  readonly contentType: string;
  readonly etag: string;
  readonly isCompressible: boolean;
  body(coding: Coding): Promise<Buffer>;
}

const compressors = {
  br: promisify(brotliCompress),
  gzip: promisify(gzip),
};

/** Smaller files gain nothing from compression. */
const smallestCompressed = 1024;

/** @returns a reader that keeps what it read until the file changes */
export function createRepresentations(): (file: SiteFile) => Promise<Representation> {
  const kept = new Map<string, { readonly version: string; readonly made: Promise<Representation> }>();
  return (file) => {
    const version = `${file.size}-${file.modified}`;
    const known = kept.get(file.path);
    if (known?.version === version) return known.made;
    const made = readRepresentation(file.path);
    kept.set(file.path, { version, made });
    made.catch(() => kept.delete(file.path));
    return made;
  };
}

async function readRepresentation(file: string): Promise<Representation> {
  const plain = await readFile(file);
  const contentType = contentTypeOf(file);
  const bodies = new Map<Coding, Promise<Buffer>>([['identity', Promise.resolve(plain)]]);
  return {
    contentType,
    etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    isCompressible: isCompressible(contentType) && plain.length >= smallestCompressed,
    body(coding) {
      const body = bodies.get(coding) ?? compress(plain, coding);
      bodies.set(coding, body);
      return body;
    },
  };
}

function compress(plain: Buffer, coding: Coding): Promise<Buffer> {
  switch (coding) {
    case 'br':
      return compressors.br(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    case 'gzip':
      return compressors.gzip(plain);
    case 'identity':
      return Promise.resolve(plain);
  }
}
