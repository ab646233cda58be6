export declare function compileEarly(distDir: string): Promise<void>;
export declare function markModules(source: string): string;
