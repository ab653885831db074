import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./build/precompress";
import { preload } from "./build/preload";
import { together } from "./build/together";

/** Stands in index.html for the nonce that the functions app makes anew for every answer (HttpAppFiles). */
const nonceMark = "__CSP_NONCE__";

/** Smaller pieces that several parts share are not worth a request, and a module, of their own. */
const smallestPartBytes = 12_000;

/** What stands in one file: what starts, what the first page is drawn with, and what only some pages use of the packages. */
const files = {
  main: ["/src/main.ts"],
  forms: ["input", "select", "textarea", "checkbox", "field", "label", "spinner"].map((control) => `/@fluentui/react-${control}/`),
  draw: ["/src/app/draw.tsx", "/src/assessments/Assessment.tsx", "/src/overview/Overview.tsx", ...["react/", "react-dom/", "scheduler/", "@griffel/", "@fluentui/"].map((part) => `/node_modules/${part}`)],
};

export default defineConfig({
  // The page is served below /app/, wherever the host puts that.
  base: "./",
  html: { cspNonce: nonceMark },
  plugins: [react(), preload("/src/app/draw.tsx"), precompress()],
  build: {
    target: "es2022",
    // index.html names what the first page needs (build/preload.ts), and all styles are one small file: nothing is left
    // that would have to be looked up in the document before a part can be fetched.
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: { output: { experimentalMinChunkSize: smallestPartBytes, manualChunks: together(files) } },
  },
});
