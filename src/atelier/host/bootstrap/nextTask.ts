/**
 * The next task of the page. Excel's messages come as tasks of their own, between which the page draws and answers;
 * promises alone would chain a whole reading of the workbook into one. A message isn't delayed as a nested timer is.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
