// What a hand asks for again and again while it moves something else.

/** `make`, whose last value is kept as long as it is asked for the same. */
export function lastKept<Asked extends readonly unknown[], Value>(
  make: (...asked: Asked) => Value,
): (...asked: Asked) => Value {
  let last: { asked: Asked; value: Value } | undefined;
  return (...asked) => {
    if (!last?.asked.every((part, i) => part === asked[i])) last = { asked, value: make(...asked) };
    return last.value;
  };
}
