const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface LocalFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets the person choose a workbook of this computer; null when they change their mind. */
export function chooseFile(): Promise<LocalFile | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve(null), { once: true });
    input.addEventListener(
      "change",
      () => {
        const file = input.files?.[0];
        if (file === undefined) resolve(null);
        else file.arrayBuffer().then((buffer) => resolve({ name: file.name, bytes: new Uint8Array(buffer) }), reject);
      },
      { once: true },
    );
    input.click();
  });
}

/** Gives a file to the browser's downloads. */
export function downloadFile({ name, bytes }: LocalFile): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next turn; the address is then useless.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
