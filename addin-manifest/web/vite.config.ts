import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./build/precompress";
import { preload } from "./build/preload";

/** Stands in index.html for the nonce that the functions app makes anew for every answer (HttpAppFiles). */
const nonceMark = "__CSP_NONCE__";

/** Smaller pieces that several parts share are not worth a request, and a module, of their own. */
const smallestPartBytes = 12_000;

export default defineConfig({
  // The page is served below /app/, wherever the host puts that.
  base: "./",
  html: { cspNonce: nonceMark },
  plugins: [react(), preload("/src/app/draw.tsx"), precompress()],
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false, rollupOptions: { output: { experimentalMinChunkSize: smallestPartBytes } } },
});
