/** 32-bit numbers as text for a stored row: base64 of their bytes, little end first. */
export function encodeNumbers(numbers: Uint32Array): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return btoa(String.fromCharCode.apply(null, bytes as unknown as number[]));
}

/** Stored numbers again. Decode once when one text is compared with many. */
export function decodeNumbers(stored: string): Uint32Array {
  const bytes = atob(stored);
  const array = new Uint8Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) array[index] = bytes.charCodeAt(index);
  return new Uint32Array(array.buffer);
}
