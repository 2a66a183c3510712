export function sideloadingHelp(url: string, manifest: string, platform?: string): string;
