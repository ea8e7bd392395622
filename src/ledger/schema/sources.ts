// Hosts whose texts count as official, and hosts that are no first source.
import { z } from 'zod';

const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name such as www.ustda.gov');

export const sources = z.strictObject({
  official: z.array(z.strictObject({ host, body: z.string().min(1) })).min(1),
  refused: z.array(z.strictObject({ host, why: z.string().min(1) })),
});

export type Sources = z.infer<typeof sources>;
