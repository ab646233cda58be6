import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export type Form = 'phone' | 'desktop';

export interface Audited {
  readonly page: string;
  readonly form: Form;
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  /** What the performance is made of, as Lighthouse writes it: `LCP 1.9 s`. */
  readonly metrics: readonly string[];
  /** Titles of what was not all right in the latter two. */
  readonly faults: readonly string[];
}

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { readonly id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
}

type Lighthouse = (url: string, flags: object, config?: object) => Promise<{ lhr: Report } | undefined>;

interface LighthouseModule {
  readonly default: Lighthouse;
  readonly desktopConfig: object;
}

const categories = ['performance', 'accessibility', 'best-practices'] as const;

const metrics = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  SI: 'speed-index',
} as const;

/**
 * Lets Lighthouse judge a page in a browser that is open, with who is signed in there, an empty cache, and its usual
 * throttling: a phone is a slow one on a slow network.
 * @param port of the browser's debugging protocol
 */
export async function audit(page: string, url: string, form: Form, port: number): Promise<Audited> {
  const { default: lighthouse, desktopConfig } = await loadLighthouse();
  const flags = { port, onlyCategories: [...categories], logLevel: 'error' };
  const result = await lighthouse(url, flags, form === 'desktop' ? desktopConfig : undefined);
  if (result === undefined) throw new Error(`unable to audit ${page}; Lighthouse gave no report`);
  const { lhr } = result;
  const score = (category: (typeof categories)[number]) =>
    Math.round((lhr.categories[category]?.score ?? 0) * 100);
  return {
    page,
    form,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    metrics: Object.entries(metrics).map(([short, id]) => `${short} ${lhr.audits[id]?.displayValue ?? '?'}`),
    faults: faultsOf(lhr),
  };
}

function faultsOf({ categories: judged, audits }: Report): readonly string[] {
  return ['accessibility', 'best-practices']
    .flatMap((category) => judged[category]?.auditRefs ?? [])
    .map(({ id }) => audits[id])
    .filter((found) => found !== undefined && found.score !== null && found.score < 1)
    .map((found) => found?.title ?? '');
}

async function loadLighthouse(): Promise<LighthouseModule> {
  const require = createRequire(path.resolve('bench/package.json'));
  return (await import(pathToFileURL(require.resolve('lighthouse')).href)) as LighthouseModule;
}
