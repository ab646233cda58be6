/** The first of the person's languages that is a variant of the catalogue's, or the catalogue's own. */
export function regionalLocale(catalogue: string, preferred: readonly string[]): string {
  return preferred.find((tag) => tag === catalogue || tag.startsWith(`${catalogue}-`)) ?? catalogue;
}
