// The consonants of an Arabic stem: what a broken plural shares with its singular.

/** Skeleton of three consonants or more, or undefined: مركز and مراكز give مركز, قمر and أقمار give قمر. */
export function skeletonOf(stem: string): string | undefined {
  if (!/^[ء-ي]+$/.test(stem)) return undefined;
  const body = stem.length > 3 ? stem.replace(/^ا/, '') : stem;
  const skeleton = body.charAt(0) + body.slice(1).replace(/[اوي]/g, '');
  return skeleton.length >= 3 ? skeleton : undefined;
}
