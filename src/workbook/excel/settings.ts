/** Prefix of our keys in the workbook's settings (kept in the file, per add-in). Values are texts. */
const PREFIX = "spaser.";

/** One round trip. `null` when there is none, or when what is there isn't a text. */
export async function readSetting(context: Excel.RequestContext, key: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
  setting.load("value");
  await context.sync();
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}

/** `null` forgets the key; forgetting one that isn't there is fine. */
export async function writeSetting(context: Excel.RequestContext, key: string, value: string | null): Promise<void> {
  const { settings } = context.workbook;
  if (value !== null) {
    settings.add(PREFIX + key, value);
    await context.sync();
    return;
  }
  const setting = settings.getItemOrNullObject(PREFIX + key);
  setting.load("key");
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
  await context.sync();
}
