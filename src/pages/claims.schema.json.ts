// The shape of claims.json, as a JSON schema.
import { z } from 'zod';
import { ledgerExport } from '../ledger/cite/export.ts';

export const GET = (): Response =>
  new Response(JSON.stringify(z.toJSONSchema(ledgerExport)), {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
