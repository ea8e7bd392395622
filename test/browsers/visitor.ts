// A reader's browser as the tests of this room drive it, whatever protocol the browser speaks.

export type Key = 'ArrowDown' | 'ArrowLeft' | 'ArrowUp' | 'Control+k' | 'Enter' | 'Escape' | '/';

export interface Visitor {
  /** Requests to another origin than this machine, as far as the browser's driver can see them. */
  foreign: string[];
  goto: (address: string) => Promise<void>;
  /** Runs a function in the page, which may use nothing from outside but its argument. */
  evaluate: <Result, Argument>(
    pageFunction: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ) => Promise<Result>;
  press: (key: Key) => Promise<void>;
  type: (text: string) => Promise<void>;
  resize: (widthPx: number, heightPx: number) => Promise<void>;
  /** Names of the cookies that the present page has. */
  cookies: () => Promise<string[]>;
  end: () => Promise<void>;
}

export interface Engine {
  name: 'Firefox' | 'WebKit';
  start: () => Promise<Visitor>;
}
