import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml" };

/**
 * Serves the build as the functions app does (packed, below /app/), on loopback; everything is in memory before the
 * first request, so that no disk is measured.
 * @param {string} folder The build.
 * @param {Record<string, object>} answers Of the API, by path.
 * @returns {Promise<{ address: string, sizes: Map<string, number>, close: () => void }>} What was sent, in bytes as sent, by path.
 */
export async function serveApp(folder, answers) {
  const files = new Map();
  const sizes = new Map();
  const bodies = new Map(Object.entries(answers).map(([path, answer]) => [path, Buffer.from(JSON.stringify(answer))]));
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://host").pathname;
    const { content, headers } = bodies.has(path) ? { content: bodies.get(path), headers: { "Content-Type": "application/json" } } : fileOf(files, folder, path);
    sizes.set(path, content.length);
    response.writeHead(content.length === 0 ? 404 : 200, headers).end(content);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/app/`, sizes, close: () => server.close().closeAllConnections() };
}

function fileOf(files, folder, path) {
  if (!files.has(path)) files.set(path, read(join(folder, path === "/app/" ? "index.html" : path.replace(/^\/app\//, ""))));
  return files.get(path);
}

function read(file) {
  const type = { "Content-Type": types[extname(file)] ?? "application/octet-stream" };
  if (existsSync(`${file}.br`)) return { content: readFileSync(`${file}.br`), headers: { ...type, "Content-Encoding": "br" } };
  if (!existsSync(file)) return { content: Buffer.alloc(0), headers: type };
  const content = readFileSync(file);
  return { content: extname(file) === ".html" ? Buffer.from(content.toString().replaceAll("__CSP_NONCE__", "perf")) : content, headers: type };
}
