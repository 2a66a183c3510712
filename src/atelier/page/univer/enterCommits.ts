import { toDisposable, type Injector } from "@univerjs/core";
import { IShortcutService, KeyCode } from "@univerjs/preset-sheets-core";

/** How Univer names the keys of the list of functions that it offers while a formula is typed. */
const FUNCTION_LIST = /\.search_function\./;

/**
 * Enter commits the entry and Tab takes the function offered, as in Excel. Univer gives both keys to its list, which
 * trails the typing: a formula typed fast and entered would be replaced by whatever the list still showed.
 */
export function installEnterCommits(injector: Injector): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) => (item.binding === KeyCode.ENTER && FUNCTION_LIST.test(item.id) ? toDisposable(() => undefined) : register(item));
}
