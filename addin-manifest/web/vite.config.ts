import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./build/precompress";

/** Stands in index.html for the nonce that the functions app makes anew for every answer (HttpAppFiles). */
const nonceMark = "__CSP_NONCE__";

export default defineConfig({
  // The page is served below /app/, wherever the host puts that.
  base: "./",
  html: { cspNonce: nonceMark },
  plugins: [react(), precompress()],
  build: { target: "es2022", modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
});
