export declare const standIns: Readonly<Record<string, Readonly<Record<string, string>>>>;
