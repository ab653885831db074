const patienceMs = 10_000;

/**
 * Loads a host's library from Microsoft's own address.
 * @param integrity For an address whose content never changes.
 */
export function loadScript(source: string, integrity?: string): Promise<void> {
  return patiently(
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source;
      if (integrity !== undefined) Object.assign(script, { integrity, crossOrigin: "anonymous" });
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${source} cannot be loaded`));
      document.head.append(script);
    }),
  );
}

/** Rejects when the host is silent for ten seconds. */
export function patiently<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("the host does not answer")), patienceMs);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
