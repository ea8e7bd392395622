// The consonants of an Arabic stem: what a broken plural shares with its singular.

/**
 * Skeleton of three letters or more, or undefined: مركز and مراكز give مركز, قمر and أقمار give قمر. Where the root has a
 * long vowel itself, only the last one is taken for a plural's: قيد and قيود give قيد, سوق and أسواق give سوق.
 */
export function skeletonOf(stem: string): string | undefined {
  if (!/^[ء-ي]+$/.test(stem)) return undefined;
  const single = stem.replace(/(?<=....)ه$/, '');
  const body = single.length > 3 ? single.replace(/^ا/, '') : single;
  const skeleton = body.charAt(0) + body.slice(1).replace(/[اوي]/g, '');
  if (skeleton.length >= 3) return skeleton;
  return body.length === 3 ? body : body.length === 4 ? body.replace(/[اوي](?=[^اوي]$)/, '') : undefined;
}
