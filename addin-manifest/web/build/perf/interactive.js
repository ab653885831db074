/**
 * When a person can use the page, as the page itself sees it: the place is drawn (its last part stands in the document, and
 * the frame with it has been painted; what grows on at rest, as the far columns of a table do, keeps nobody waiting), and
 * the last task that would have kept a click waiting (50 ms and more) before a second without any has ended. Counted from
 * the moment the address was entered; nothing is asked of the page while it starts.
 */
const quietMs = 1000;

/**
 * Runs in the page before anything else does, and only listens.
 * @param {string} lastPart Selector of what is drawn last.
 */
export function watchStart(lastPart) {
  const start = (window.start = { drawnMs: null, taskEndMs: 0 });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) start.taskEndMs = Math.max(start.taskEndMs, startTime + duration);
  }).observe({ type: "longtask", buffered: true });
  new MutationObserver((_, observer) => {
    if (document.querySelector(lastPart) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (start.drawnMs = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

/**
 * @param {{ send: (method: string, params: object) => Promise<any> }} tab With a page that watchStart was added to before it was opened.
 * @returns {Promise<{ drawnMs: number, interactiveMs: number }>}
 */
export async function interactiveAt(tab) {
  for (let round = 0; round < 60; round += 1) {
    await new Promise((later) => setTimeout(later, quietMs));
    const { result } = await tab.send("Runtime.evaluate", { expression: "({ ...window.start, nowMs: performance.now() })", returnByValue: true });
    const { drawnMs, taskEndMs, nowMs } = result.value;
    const interactiveMs = Math.max(drawnMs, taskEndMs);
    if (drawnMs !== null && nowMs - interactiveMs > quietMs) return { drawnMs, interactiveMs };
  }
  throw new Error("the page has not come to rest in a minute");
}
