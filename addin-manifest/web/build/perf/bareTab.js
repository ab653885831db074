/**
 * Opens a tab that nobody listens in: what a driver of pages attaches to each of them (every request, every script, every
 * message) is slowed down together with the page, and would be measured as the page's own.
 * @param {import("playwright-core").Browser} browser Chromium.
 * @param {{ width: number, height: number }} size In px.
 * @returns {Promise<{ send: (method: string, params?: object) => Promise<any>, close: () => Promise<void> }>} A profile of
 * its own; send gives a command of the DevTools protocol to the tab and fails as the command does.
 */
export async function openBareTab(browser, size) {
  const devtools = await browser.newBrowserCDPSession();
  const { browserContextId } = await devtools.send("Target.createBrowserContext");
  const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank", browserContextId, ...size });
  const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map();
  devtools.on("Target.receivedMessageFromTarget", (event) => {
    if (event.sessionId === sessionId) settle(waiting, JSON.parse(event.message));
  });
  let last = 0;
  const send = (method, params = {}) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { method, done, failed });
      devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: last, method, params }) }).catch(failed);
    });
  const close = async () => {
    await devtools.send("Target.disposeBrowserContext", { browserContextId });
    await devtools.detach();
  };
  return { send, close };
}

/** Events have no id, and nobody waits for them. */
function settle(waiting, { id, result, error }) {
  const { method, done, failed } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (error) failed?.(new Error(`${method}: ${error.message}`));
  else done?.(result);
}
