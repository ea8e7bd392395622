// The site installs, is read without network and is updated on the usual static hosts.
import { describe, test } from 'vitest';
import { dist } from '../site.ts';
import { manners } from './hosts.ts';
import { useHosts } from './useHosts.ts';

describe('the site', () => {
  const tryHost = useHosts();

  test.each(manners)('is kept, read without network and updated on $name', async (manner) => {
    await tryHost(manner, dist, '/');
  });
});
