// Removes the saved copy: the worker and its caches go.
import { asset } from '../../site/locales.ts';
import { cachePrefix } from '../worker/release.ts';

export async function removeCopy(
  container: ServiceWorkerContainer,
  storage: CacheStorage = caches,
): Promise<void> {
  const registration = await container.getRegistration(asset(''));
  await registration?.unregister();
  const names = await storage.keys();
  const prefix = cachePrefix(asset(''));
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => storage.delete(name)));
}
