// The whole ledger as data, in all languages.
import type { APIContext } from 'astro';
import { exportOf } from '../ledger/cite/export.ts';
import { ledger } from '../site/ledger/ledger.ts';
import { asset } from '../site/locales.ts';
import { publicAddress } from '../site/publicAddress.ts';

export function GET({ site }: APIContext): Response {
  const body = exportOf(ledger, publicAddress(asset('claims.schema.json'), site));
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
