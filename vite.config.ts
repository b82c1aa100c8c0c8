import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';

const scope = `${process.env.BASE_PATH ?? ''}/`;

export default defineConfig({
  plugins: [
    sveltekit(),
    SvelteKitPWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      base: scope,
      buildBase: scope,
      scope,
      kit: { trailingSlash: 'always', adapterFallback: '404.html', spa: true },
      workbox: {
        navigateFallback: `${scope}404.html`,
        clientsClaim: true,
        globPatterns: ['client/**/*.{js,css,woff2,wasm,svg,png,webmanifest}', 'prerendered/**/*.{html,json}']
      }
    })
  ],
  worker: { format: 'es' },
  build: { target: 'es2022' },
  test: {
    include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts']
  }
});
