/** The looks of Office that an add-in is told of: its ordinary theme, the black one, and a contrast theme of the system. */
export const OFFICE_THEMES = {
  clair: theme(0xffffff, 0x242424, 0xf5f5f5, 0x242424),
  sombre: theme(0x262626, 0xffffff, 0x363636, 0xffffff),
  contraste: theme(0x000000, 0xffffff, 0x000000, 0xffffff),
} as const;
export type OfficeThemeName = keyof typeof OFFICE_THEMES;

/** Colours are 0xRRGGBB, as the library reads them. */
function theme(bodyBackgroundColor: number, bodyForegroundColor: number, controlBackgroundColor: number, controlForegroundColor: number) {
  return { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor };
}

export function isOfficeTheme(name: string | null): name is OfficeThemeName {
  return name !== null && Object.hasOwn(OFFICE_THEMES, name);
}
