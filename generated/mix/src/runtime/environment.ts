/** An environment variable, where the platform has them. Empty, or not allowed to be read, counts as absent. */
export function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

/** Whether this is a browser, all of which call themselves Mozilla. They ask a server's leave for another name. */
export function isBrowser(): boolean {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  return /^Mozilla/.test(`${navigator?.userAgent}`);
}
