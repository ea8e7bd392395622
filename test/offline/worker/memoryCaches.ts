// Caches in memory, with as much of the browser's interface as the worker uses.

class MemoryCache {
  entries = new Map<string, Response>();
  async match(address: string): Promise<Response | undefined> {
    return this.entries.get(address)?.clone();
  }
  async put(address: string, response: Response): Promise<void> {
    this.entries.set(address, response);
  }
  async delete(address: string): Promise<boolean> {
    return this.entries.delete(address);
  }
}

export class MemoryCaches {
  caches = new Map<string, MemoryCache>();
  async open(name: string): Promise<MemoryCache> {
    const cache = this.caches.get(name) ?? new MemoryCache();
    this.caches.set(name, cache);
    return cache;
  }
  /** In one cache, which is not made where it is missing. */
  match = async (address: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> =>
    this.caches.get(cacheName)?.match(address);
  has = async (name: string): Promise<boolean> => this.caches.has(name);
  keys = async (): Promise<string[]> => [...this.caches.keys()];
  delete = async (name: string): Promise<boolean> => this.caches.delete(name);

  /** The same object, as the code under test takes it. */
  get storage(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
