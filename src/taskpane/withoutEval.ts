import { config } from "zod";

/**
 * First module of each entry of a page. zod compiles its schemas with `new Function` when it may, and asks by trying; the
 * pages' content security policy refuses that, and the browser reports each try as an error.
 */
config({ jitless: true });
