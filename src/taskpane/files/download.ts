/** Bytes go by pieces: a call takes a bounded number of arguments. */
const PIECE = 32_768;

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE) binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(binary);
}

/** Hands bytes to the browser as a file of this name. Nothing leaves the machine. */
export function downloadFile(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the address after the click: it is given a minute.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
