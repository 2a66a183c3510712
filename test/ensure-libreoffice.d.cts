/** Path of LibreOffice; null without any. */
export function findSoffice(env?: NodeJS.ProcessEnv): string | null;
