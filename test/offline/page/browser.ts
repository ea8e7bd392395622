// The parts of a browser that the page's code about the copy uses, without a browser.
import { vi } from 'vitest';

export class MemoryStorage {
  values = new Map<string, string>();
  getItem = (key: string): string | null => this.values.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.values.set(key, value);
  removeItem = (key: string): void => void this.values.delete(key);
}

export class FakeWorker extends EventTarget {
  messages: unknown[] = [];
  /** What a look over the copy finds. */
  isWhole = true;
  /** Whether a test itself answers, through `port`. */
  isHeld = false;
  port: MessagePort | undefined;
  state: string;
  constructor(state: string) {
    super();
    this.state = state;
  }
  postMessage(message: unknown, ports: MessagePort[] = []): void {
    this.messages.push(message);
    [this.port] = ports;
    if (!this.isHeld) this.port?.postMessage(this.isWhole);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

export class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  isGone = false;
  unregister = async (): Promise<boolean> => {
    this.isGone = true;
    return true;
  };
}

export class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  registration = new FakeRegistration();
  registered: string[] = [];
  register = async (url: string): Promise<FakeRegistration> => {
    this.registered.push(url);
    return this.registration;
  };
  getRegistration = async (): Promise<FakeRegistration> => this.registration;
  /** The same object, as the code under test takes it. */
  get container(): ServiceWorkerContainer {
    return this as unknown as ServiceWorkerContainer;
  }
}

/** Puts storages and a navigator where the page's code finds them; `vi.unstubAllGlobals` takes them away. */
export function stubBrowser(saveData = false): { local: MemoryStorage; session: MemoryStorage } {
  const local = new MemoryStorage();
  const session = new MemoryStorage();
  vi.stubGlobal('localStorage', local);
  vi.stubGlobal('sessionStorage', session);
  vi.stubGlobal('navigator', { connection: { saveData } });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('caches', { keys: async () => [] });
  return { local, session };
}
