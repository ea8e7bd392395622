import { chromium } from 'playwright';
import { createServer } from 'vite';
const server = await createServer({ root: '/work/main', configFile: false, logLevel: 'error', appType: 'custom', server: { port: 0, hmr: false, watch: null, fs: { strict: false } }, optimizeDeps: { noDiscovery: true },
  plugins: [{ name: 'e', configureServer: (s) => void s.middlewares.use('/bench', (q, r) => { r.setHeader('Content-Type', 'text/html'); r.end('<!doctype html>'); }) }] });
await server.listen();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--enable-unsafe-webgpu'] });
try { const page = await browser.newPage(); await page.goto(server.resolvedUrls.local[0] + 'bench');
console.log(JSON.stringify(await page.evaluate(async (names) => { const m = await import('/@fs/tmp/var/page.ts'); return m.measure(names.length ? names : Object.keys(m.variants), 15); }, process.argv.slice(2)), null, 1)); } finally { await browser.close(); await server.close(); }
