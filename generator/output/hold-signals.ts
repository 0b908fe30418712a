const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs something that must not stop half-way, such as exchanging the files of a package. A signal that arrives
 * meanwhile takes effect afterwards.
 */
export async function holdSignals<T>(work: () => T): Promise<T> {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => {
    held.push(signal);
  };
  for (const signal of signals) {
    process.on(signal, hold);
  }
  try {
    const result = work();
    // Node delivers signals between two turns of its loop.
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  } finally {
    for (const signal of signals) {
      process.off(signal, hold);
    }
    const [first] = held;
    if (first !== undefined) {
      process.kill(process.pid, first);
    }
  }
}
