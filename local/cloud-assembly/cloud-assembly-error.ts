/** The assembly cannot be run: it is damaged, circular, or uses something the local backend does not have. */
export class CloudAssemblyError extends Error {
  override readonly name = 'CloudAssemblyError';
}
